import { type AgeInterval, ageInterval } from '@/lib/domain/household/age'
import type { FamilyMember } from '@/lib/domain/household/family'
import type { Sense } from '@/lib/domain/household/kin'
import { nameInBoth } from '@/lib/domain/household/written-name'
import type { Birth, Gender, Relation } from '@/lib/domain/household/household'
import type { Consequences, Note, Raised } from '@/lib/domain/life/consequences'
import type { LifeKind } from '@/lib/domain/life/kinds'
import { headOf, present, type Unit } from '@/lib/domain/life/unit'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** A person's name in each language. */
export interface Names {
  readonly en: string
  readonly hi: string
}

export const called = (member: Pick<FamilyMember, 'name'>): Names => nameInBoth(member.name)

/** A person as a certificate names them. */
export interface Named {
  readonly serial: number
  readonly name: Names
  readonly guardian: Names | null
  readonly relation: Relation
  readonly gender: Gender
  readonly birth: Birth | null
}

export const toNamed = ({ serial, name, guardian, relation, gender, birth }: FamilyMember): Named => ({
  ...{ serial, name: called({ name }), relation, gender, birth },
  guardian: guardian && { en: guardian.name, hi: guardian.nameHi ?? guardian.name },
})

/** A member to choose from. */
export interface Choosable {
  readonly serial: number
  readonly name: Names
  readonly relation: Relation
  readonly birth: Birth | null
}

export const toChoosable = ({ serial, name, relation, birth }: FamilyMember): Choosable => ({
  serial,
  name: called({ name }),
  relation,
  birth,
})

/** A person on a Deletion Certificate, as the form offers them. */
export interface OnCertificate {
  readonly id: string
  readonly name: Names
  readonly birth: Birth | null
  readonly standing: 'FREE' | 'TAKEN' | 'VOID'
  /** How they stood to the head where they left. */
  readonly relation: Relation
}

/** A person of a certificate, as every office reads them by its number. */
export const toOnCertificate = ({ id, member, taken, void: voided }: Listed): OnCertificate => ({
  id,
  name: called(member),
  birth: member.birth,
  standing: voided ? 'VOID' : taken ? 'TAKEN' : 'FREE',
  relation: member.relation,
})

interface Listed {
  readonly id: string
  readonly member: FamilyMember
  readonly taken: boolean
  readonly void: boolean
}

/** A member as an event would leave them, and what it did to them. */
export interface ForeseenMember {
  readonly serial: number
  readonly name: Names
  readonly relation: Relation
  readonly mark: 'came' | 'left' | 'restated' | 'widowed' | null
}

/** One household as an event would leave it. */
export interface ForeseenFamily {
  readonly role: 'home' | 'other' | 'founded'
  /** Null for a household that gets its number when the event is recorded. */
  readonly number: string | null
  readonly ended: boolean
  readonly members: readonly ForeseenMember[]
  readonly head: { readonly before: Names | null; readonly after: Names | null }
  /** Whom the ration card would name; `UNKNOWN` when an age is missing. */
  readonly cardHead: { readonly before: Names | 'UNKNOWN' | null; readonly after: Names | 'UNKNOWN' | null }
  readonly notes: readonly Note[]
  readonly raised: readonly Raised[]
  /** The children who are left without an adult, with how old they may be; empty when the event does not do that. */
  readonly alone: readonly Child[]
  /** Whether a boy is among them, who is the card's head until a girl turns 18 (NFSA s.13). */
  readonly boyAmong: boolean
}

/** A child who is left without an adult. */
export interface Child {
  readonly serial: number
  readonly name: Names
  readonly age: AgeInterval
}

const markOf = (member: FamilyMember, before: Unit): ForeseenMember['mark'] => {
  const old = present(before).find(({ serial }) => serial === member.serial)
  if (!old) return 'came'
  if (member.ended) return 'left'
  if (old.relation !== member.relation) return 'restated'
  return old.maritalStatus === member.maritalStatus ? null : 'widowed'
}

const nameOf = (unit: Unit, serial: number | null): Names | 'UNKNOWN' | null => {
  if (serial === null) return present(unit).length === 0 ? null : 'UNKNOWN'
  const member = unit.family.members.find((one) => one.serial === serial)
  return member ? called(member) : null
}

const headName = (unit: Unit): Names | null => {
  const head = headOf(unit)
  return head && called(head)
}

interface Seen {
  readonly role: ForeseenFamily['role']
  readonly number: string | null
  readonly before: Unit
  readonly after: Unit
  readonly follows: Consequences
  readonly sense: Sense
}

/** How an event would leave a household: members with what becomes of them, heads, notes and questions. */
export const toForeseen = ({ role, number, before, after, follows, sense }: Seen): ForeseenFamily => {
  const gone = before.family.members.filter(({ ended }) => ended !== undefined).map(({ serial }) => serial)
  const alone = present(after).filter(({ serial }) => follows.alone.includes(serial))
  return {
    role,
    number,
    ended: after.ended !== null,
    members: after.family.members
      .filter(({ serial }) => role === 'founded' || !gone.includes(serial))
      .map((member) => ({
        serial: member.serial,
        name: called(member),
        relation: member.relation,
        mark: markOf(member, before),
      })),
    head: { before: headName(before), after: headName(after) },
    cardHead: {
      before: nameOf(before, follows.cardHead.before),
      after: nameOf(after, follows.cardHead.after),
    },
    notes: follows.notes,
    raised: follows.raised,
    alone: alone.map(({ serial, name, birth }) => ({
      ...{ serial, name: called({ name }), age: ageInterval(birth, sense.today, sense.ages) },
    })),
    boyAmong: alone.some(({ gender }) => gender === 'MALE'),
  }
}

/** An event as the page of the family lists it. */
export interface PastEvent {
  readonly id: string
  readonly kind: LifeKind
  readonly on: PlainDate
  readonly at: Date
  readonly who: Names | null
  /** Whom it was about, by serial and name. */
  readonly members: readonly { readonly serial: number; readonly name: Names }[]
  readonly document: string | null
  readonly reason: string | null
  readonly undoReason: string | null
  readonly undone: boolean
  readonly certificate: string | null
  /** Numbers of applications that were taken back with it, and stay so. */
  readonly withdrawn: readonly string[]
  /** The last day of a temporary ration card that newcomers were given. */
  readonly temporaryUntil: PlainDate | null
  readonly other: { readonly id: string; readonly number: string; readonly founded: boolean } | null
  /** Whether the reader may try to take it back: the office that records, in the days that the State allows. */
  readonly mayUndo: boolean
}
