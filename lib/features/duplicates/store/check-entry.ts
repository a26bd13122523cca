import 'server-only'
import type { Family } from '@/lib/domain/household/family'
import { type Encounter, heldNumber, likely, maskedName, numberTwice } from '@/lib/domain/matching/at-entry'
import { personOf } from '@/lib/domain/matching/person'
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
  /** The form's row of each member, so that a refusal finds its field. */
  readonly rows: readonly { readonly serial: number; readonly row: number }[]
  /** Whether likely second entries are shown before anything is saved. */
  readonly look: boolean
  /** Why they are other persons: with it the family is saved. */
  readonly differs: string | undefined
}

/** So many likely persons are named. */
const NAMED = 3

const called = async (tx: Tx, path: PlacePath): Promise<string> => {
  const { en = path, hi = path } = (await names(tx, [path]))[path] ?? {}
  return en === hi ? en : `${hi} / ${en}`
}

/**
 * Looks before saving whether somebody of a form stands in the register already, anywhere in the State. Refuses
 * `duplicates.numberTwice` and `duplicates.numberHeld` (with a masked hint who holds it), and `duplicates.likely` until a word is
 * said on why it is another person (F16).
 */
export const checkEntry = async (
  tx: Tx,
  { family, householdId, rows, look, differs }: Entering,
): Promise<Result<true>> => {
  const ids = householdId === null ? new Map<number, string>() : await idsOf(tx, householdId)
  const persons = rows.flatMap(({ serial, row }) => {
    const member = family.members.find((one) => one.serial === serial)
    if (!member || member.ended) return []
    return [{ row, serial, person: personOf(member, family), memberId: ids.get(serial) ?? null }]
  })
  const twice = numberTwice(persons)
  if (twice) return refuse('duplicates.numberTwice', { number: twice.number }, `members[${twice.row}].${twice.number}`)
  const asked = persons.map(({ row, person, memberId }): Asked => ({
    asked: String(row),
    memberId,
    householdId,
    person,
    known: [],
  }))
  const byRow = new Map(persons.map((one) => [String(one.row), one]))
  const met = (await candidates(tx, asked)).flatMap((entry): readonly Encounter<Candidate>[] => {
    const one = byRow.get(entry.asked)
    return one ? [{ row: one.row, person: one.person, entry }] : []
  })
  const held = heldNumber(met)
  if (held) {
    const holder = maskedName(held.met.entry.person.name)
    const at = await called(tx, held.met.entry.place)
    return refuse(
      'duplicates.numberHeld',
      { number: held.number, holder, at },
      `members[${held.met.row}].${held.number}`,
    )
  }
  if (!look || differs !== undefined) return ok(true)
  const found = likely(met)
  if (found.length === 0) return ok(true)
  const told: string[] = []
  for (const { person, place } of found.slice(0, NAMED)) {
    const kin = person.guardian && (person.guardian.hi ?? person.guardian.en)
    const year = person.birth?.date.slice(0, 4)
    told.push([person.name.hi ?? person.name.en, kin, year, await called(tx, place)].filter(Boolean).join(', '))
  }
  return refuse('duplicates.likely', { count: found.length, persons: told.join('; ') }, 'differs')
}
