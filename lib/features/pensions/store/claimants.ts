import 'server-only'
import { type ClaimFigures, toldToClaim } from '@/lib/domain/pension/entitled'
import { DRAWING_NOTHING } from '@/lib/domain/pension/result'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Claimant } from '@/lib/domain/pension/claimant'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Tx } from '@/lib/platform/db'
import { resultOf } from './checks'
import * as persons from './persons'

interface Row {
  readonly member_id: string
  readonly result: string
  readonly number: string
  readonly village_path: string
  readonly house_no: string | null
  readonly walking_order: string
}

/** Whose claims are asked for: everybody's of an area, or some families'. */
type Whose = { readonly area: PlacePath } | { readonly households: readonly string[] }

const rowsOf = (tx: Tx, whose: Whose): Promise<Row[]> =>
  'area' in whose
    ? tx.$queryRaw<Row[]>`
        select p.member_id, p.result, h.number, h.village_path, h.house_no, h.walking_order
        from pension_checks p join members m on m.id = p.member_id and m.ended_on is null
          join households h on h.id = m.household_id and h.ended_on is null
        where p.current and p.result = any(${DRAWING_NOTHING})
          and p.place >= ${whose.area} and p.place < ${`${whose.area}0`}`
    : tx.$queryRaw<Row[]>`
        select p.member_id, p.result, h.number, h.village_path, h.house_no, h.walking_order
        from households h join members m on m.household_id = h.id and m.ended_on is null
          join pension_checks p on p.member_id = m.id and p.current and p.result = any(${DRAWING_NOTHING})
        where h.id = any(${[...whose.households]}::uuid[]) and h.ended_on is null`

/** Who of an area or of some families seems entitled to a pension that no register shows, by the law of the day (F97). */
export const claimants = async (
  tx: Tx,
  whose: Whose,
  day: PlainDate,
  figures: ClaimFigures,
): Promise<readonly Claimant[]> => {
  const rows = await rowsOf(tx, whose)
  const people = await persons.byIds(
    tx,
    rows.map(({ member_id: id }) => id),
  )
  return rows
    .flatMap((row): Claimant[] => {
      const person = people.get(row.member_id)
      const kinds = person
        ? toldToClaim(person.facts, { result: resultOf(row.result), bpl: person.bpl }, day, figures)
        : []
      if (!person || kinds.length === 0) return []
      const { memberId, householdId, serial, name } = person
      const house = { number: row.number, village: placePath(row.village_path), houseNo: row.house_no }
      return [{ memberId, householdId, serial, name, kinds, walkingOrder: row.walking_order, ...house }]
    })
    .toSorted((a, b) =>
      a.householdId === b.householdId ? a.serial - b.serial : a.householdId < b.householdId ? -1 : 1,
    )
}
