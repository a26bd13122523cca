import { type AgeInterval, ageInterval } from '@/lib/domain/household/age'
import type { FamilyMember } from '@/lib/domain/household/family'
import type { Relation } from '@/lib/domain/household/household'
import type { Sense } from '@/lib/domain/household/kin'
import type { Asked, Consequences, Note, Raised } from '@/lib/domain/life/consequences'
import { headOf, present, type Unit } from '@/lib/domain/life/unit'
import { called, type Names } from './people'

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
  readonly asked: readonly Asked[]
  /** Who marries as a child before the law. */
  readonly minors: readonly Names[]
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
  const minors = follows.asked.flatMap(({ kind, serial }) => (kind === 'CHILD_MARRIED' ? [serial] : []))
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
    asked: follows.asked,
    minors: after.family.members.filter(({ serial }) => minors.includes(serial)).map(called),
    alone: alone.map(({ serial, name, birth }) => ({
      ...{ serial, name: called({ name }), age: ageInterval(birth, sense.today, sense.ages) },
    })),
    boyAmong: alone.some(({ gender }) => gender === 'MALE'),
  }
}
