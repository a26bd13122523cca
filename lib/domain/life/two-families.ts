import { type Family, NEW_FAMILY } from '@/lib/domain/household/family'
import type { Moved } from '@/lib/domain/household/moved-along'
import type { AgeRules } from '@/lib/domain/household/age'
import { cardHead } from '@/lib/domain/household/card-head'
import { arrive, depart, restate } from '@/lib/domain/life/members'
import { applicationsSettled, type Merging } from '@/lib/domain/life/merged-applications'
import { running, standingCards, type Ties } from '@/lib/domain/life/ties'
import type { Told } from '@/lib/domain/life/told'
import { headOf, personOf, pick, present, type Unit } from '@/lib/domain/life/unit'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

type Of<K extends Told['kind']> = Extract<Told, { kind: K }>

/** Both families after an event; `founded` is a household that a split has brought forth. */
export interface Families {
  readonly home: Unit
  readonly other: Unit | null
  readonly founded: Family | null
  /** Whoever stands in another family than before: the other one, or the one that a split has brought forth. */
  readonly moved: readonly Moved[]
}

/**
 * Somebody marries out: into the other family when its number was told, otherwise with a Deletion Certificate by which
 * the other office takes them in. Nobody stands in two families at once (domain §13, Merge / marriage).
 */
export const marriedOut = (home: Unit, other: Unit | null, told: Of<'MARRIAGE_OUT'>): Result<Families> => {
  const { on, serial, relations, relation } = told
  if (other?.id === home.id) return refuse('lives.sameFamily', {}, 'other')
  if (other?.ended) return refuse('lives.otherEnded', {}, 'other')
  const left = depart(home, [serial], { on, cause: 'MARRIED_OUT' }, relations)
  if (!left.ok) return left
  const person = home.family.members.find((member) => member.serial === serial)
  if (!other || !person) return ok({ home: left.value, other: null, founded: null, moved: [] })
  if (relation === null) return refuse('lives.relationMissing', { serial }, 'relation')
  const bride = { ...personOf(person), relation, maritalStatus: 'MARRIED' } as const
  const came = arrive(other, [bride], { on, cause: 'MARRIED_IN' })
  const moved = [{ from: serial, to: other.lastSerial + 1 }]
  return came.ok ? ok({ home: left.value, other: came.value, founded: null, moved }) : came
}

/**
 * The members with whom the household's number, its census record, its card and its running application stay: the side
 * of the card head, of the applicant's head, or whoever does not leave (domain §13, Household split).
 */
const staying = (
  home: Unit,
  apart: readonly number[],
  ties: Ties,
  today: PlainDate,
  ages: AgeRules,
): Result<'APART' | 'REST'> => {
  const [card] = standingCards(ties)
  const named = card && present(home).some(({ serial }) => serial === card.head) ? card.head : null
  const law = card && named === null ? cardHead(home.family.members, today, ages) : null
  if (law && !law.ok) return law
  const holder = named ?? (law?.ok ? law.value.serial : null)
  const applicant = running(ties).some(({ serial }) => serial === null) ? (headOf(home)?.serial ?? null) : null
  const sides = [holder, applicant].flatMap((serial) => (serial === null ? [] : [apart.includes(serial)]))
  if (new Set(sides).size > 1) return refuse('lives.cardAndApplicationApart')
  return ok(sides[0] === true ? 'APART' : 'REST')
}

/**
 * Some members keep a household of their own from a day on. On each side somebody lives and one is the head. The card
 * stays with the unit of its head, a running application with the applicant's; the other unit gets a number of its own
 * and applies afresh (domain §13). Its particulars beyond place and category are not known before somebody states them.
 */
export const split = (
  home: Unit,
  { on, apart, relations, houseNo }: Of<'SPLIT'>,
  { ties, today, ages }: { readonly ties: Ties; readonly today: PlainDate; readonly ages: AgeRules },
): Result<Families> => {
  const members = present(home)
  const gone = members.filter(({ serial }) => apart.includes(serial))
  if (gone.length === 0 || gone.length === members.length) return refuse('lives.emptySide', {}, 'serials')
  const side = staying(home, apart, ties, today, ages)
  if (!side.ok) return side
  const founders = side.value === 'REST' ? gone : members.filter(({ serial }) => !apart.includes(serial))
  const founding = founders.map(({ serial }) => serial)
  const kept = members.map(({ serial }) => serial).filter((serial) => !founding.includes(serial))
  // The side without the old head tells its relations anew; the side with it may leave them as they are.
  const head = headOf(home)
  const told = Object.fromEntries(
    members.flatMap(({ serial, relation }) => {
      const same = head !== null && founding.includes(serial) === founding.includes(head.serial)
      const now = relations[serial] ?? (same ? relation : undefined)
      return now === undefined ? [] : [[serial, now] as const]
    }),
  )
  const left = depart(home, founding, { on, cause: 'SPLIT' }, pick(told, kept))
  if (!left.ok) return left
  const rest = restate(left.value, pick(told, kept))
  if (!rest.ok) return rest
  const unit = { ...home, family: { ...home.family, members: founders } }
  const apartNow = restate(unit, pick(told, founding))
  if (!apartNow.ok) return apartNow
  const ordered = present(apartNow.value).toSorted(
    (a, b) => Number(b.relation === 'HEAD') - Number(a.relation === 'HEAD') || a.serial - b.serial,
  )
  const { place, village, category, minority, addressLine, pincode } = home.family
  return ok({
    home: rest.value,
    other: null,
    founded: {
      ...NEW_FAMILY,
      ...{ place, village, category, minority, addressLine, pincode, houseNo },
      ...{ mobile: null, bpl: null, rationCardNo: null, mainIncome: null, dwelling: null, land: null },
      splitFrom: home.id,
      members: ordered.map((member, index) => ({
        ...personOf(member),
        serial: index + 1,
        joined: { on, cause: 'SPLIT' },
      })),
    },
    moved: ordered.map(({ serial }, index) => ({ from: serial, to: index + 1 })),
  })
}

/**
 * A family becomes part of another: its members come under that head, the emptied household ends and its number leads to
 * the other one. What becomes of its running application a person says (`applicationsSettled`). The only card stays, so the
 * family that has it remains; of two cards one is handed back, for two cards are never active for one person (domain §13,
 * Merge).
 */
export const merge = (home: Unit, other: Unit, told: Of<'MERGE'>, ties: Merging): Result<Families> => {
  const { on, relations, surrender } = told
  if (other.id === home.id) return refuse('lives.sameFamily', {}, 'other')
  if (other.ended) return refuse('lives.otherEnded', {}, 'other')
  const settled = applicationsSettled(ties, told)
  if (!settled.ok) return settled
  const [card] = standingCards(ties.home)
  if (card && standingCards(ties.other).length === 0) return refuse('lives.cardHolderEnds', { number: card.number })
  if (card && !surrender) return refuse('lives.twoCards', { number: card.number }, 'surrender')
  if (card && card.stage !== 'ACTIVE') return refuse('lives.cardUnderInquiry', { number: card.number })
  const people = present(home)
  const untold = people.find(({ serial }) => relations[serial] === undefined)
  if (untold) return refuse('lives.relationMissing', { serial: untold.serial })
  const serials = people.map(({ serial }) => serial)
  const left = depart(home, serials, { on, cause: 'MERGED' }, {})
  if (!left.ok) return left
  const newcomers = people.map((member) => ({
    ...personOf(member),
    relation: relations[member.serial] ?? member.relation,
  }))
  const came = arrive(other, newcomers, { on, cause: 'MERGED' })
  if (!came.ok) return came
  return ok({
    home: {
      ...left.value,
      ended: { on, cause: 'MERGED' },
      family: { ...left.value.family, mergedInto: other.id },
    },
    other: came.value,
    founded: null,
    moved: serials.map((serial, index) => ({ from: serial, to: other.lastSerial + index + 1 })),
  })
}
