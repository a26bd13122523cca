import 'server-only'
import type { Family } from '@/lib/domain/household/family'
import { cardBorne, type Encounter, heldNumber, likely, maskedName, numberTwice } from '@/lib/domain/matching/at-entry'
import { personOf } from '@/lib/domain/matching/person'
import { twiceIn } from '@/lib/domain/matching/twice'
import type { PlacePath } from '@/lib/domain/place/path'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { names } from '@/lib/features/places/store/names'
import type { Tx } from '@/lib/platform/db'
import { type Asked, type Candidate, candidates } from './candidates'
import { idsOf } from './member'

interface Entering {
  readonly family: Family
  /** The household as it is known already; null for a new one. */
  readonly householdId: string | null
  /** The form's row of each member, so that a refusal finds its field; `fresh`: nobody of the register yet. */
  readonly rows: readonly { readonly serial: number; readonly row: number; readonly fresh?: boolean }[]
  /** The box in which a number of a row was typed. */
  readonly boxOf?: (row: number, number: 'epic' | 'aadhaar') => string
  /** Entries that are known to be the same persons: those of the certificate by which they come. */
  readonly same?: readonly string[]
  /** Whether likely second entries are shown before anything is saved. */
  readonly look: boolean
  /** Why they are other persons: with it the family is saved. */
  readonly differs: string | undefined
}

type Meeting = Encounter<Candidate> & { readonly fresh: boolean }

const memberBox = (row: number, number: 'epic' | 'aadhaar'): string => `members[${row}].${number}`

/** So many likely persons are named. */
const NAMED = 3

const called = async (tx: Tx, path: PlacePath): Promise<string> => {
  const { en = path, hi = path } = (await names(tx, [path]))[path] ?? {}
  return en === hi ? en : `${hi} / ${en}`
}

/**
 * Looks before saving whether somebody of a form stands in the register already, anywhere in the State. Refuses
 * `duplicates.numberTwice` and `duplicates.numberHeld` (with a masked hint who holds it), and, until a word is said on why
 * it is another family or person, `duplicates.twiceHere` for two of the form itself, `duplicates.cardHeld` for a new family
 * and `duplicates.likely` (F16). Likely entries are asked about for those who are new; the others were asked about when they
 * came.
 */
export const checkEntry = async (
  tx: Tx,
  { family, householdId, rows, boxOf = memberBox, same = [], look, differs }: Entering,
): Promise<Result<true>> => {
  const ids = householdId === null ? new Map<number, string>() : await idsOf(tx, householdId)
  const persons = rows.flatMap(({ serial, row, fresh = householdId === null }) => {
    const member = family.members.find((one) => one.serial === serial)
    if (!member || member.ended) return []
    return [{ row, serial, fresh, person: personOf(member, family), memberId: ids.get(serial) ?? null }]
  })
  const twice = numberTwice(persons)
  if (twice) return refuse('duplicates.numberTwice', { number: twice.number }, boxOf(twice.row, twice.number))
  // Somebody new is looked for in the own family too: two officers may each have entered the same child.
  const asked = persons.map(({ row, fresh, person, memberId }): Asked => ({
    asked: String(row),
    memberId,
    householdId: fresh ? null : householdId,
    own: householdId,
    person,
    known: [],
  }))
  const byRow = new Map(persons.map((one) => [String(one.row), one]))
  const met = (await candidates(tx, asked)).flatMap((entry): readonly Meeting[] => {
    const one = byRow.get(entry.asked)
    return one && !same.includes(entry.memberId) ? [{ row: one.row, fresh: one.fresh, person: one.person, entry }] : []
  })
  // Whoever died or left may rightly be met again: a word is asked for, and the pair holds the card.
  const held = heldNumber(met.filter(({ entry }) => entry.left === null))
  if (held) {
    const holder = maskedName(held.met.entry.person.name)
    const at = await called(tx, held.met.entry.place)
    return refuse('duplicates.numberHeld', { number: held.number, holder, at }, boxOf(held.met.row, held.number))
  }
  if (!look || differs !== undefined) return ok(true)
  const here = twiceIn(family.members.filter(({ serial }) => persons.some((one) => one.serial === serial && one.fresh)))
  if (here) {
    const [{ serial: one, name }, { serial: other }] = here
    return refuse('duplicates.twiceHere', { one, other, name: name.hi ?? name.en ?? '' }, 'differs')
  }
  const borne = householdId === null ? cardBorne(family.rationCardNo, met) : null
  const found = likely(met.filter(({ fresh }) => fresh))
  if (found.length === 0 && !borne) return ok(true)
  const told: string[] = []
  for (const { person, place } of found.slice(0, NAMED)) {
    const kin = person.guardian && (person.guardian.hi ?? person.guardian.en)
    const year = person.birth?.date.slice(0, 4)
    told.push([person.name.hi ?? person.name.en, kin, year, await called(tx, place)].filter(Boolean).join(', '))
  }
  const alike = told.join('; ')
  if (borne) {
    const params = { holder: maskedName(borne.person.name), at: await called(tx, borne.place) }
    return refuse('duplicates.cardHeld', { ...params, count: found.length, persons: alike }, 'differs')
  }
  const left = found.filter((entry) => entry.left !== null).length
  return refuse('duplicates.likely', { count: found.length, persons: alike, left }, 'differs')
}
