import 'server-only'
import type { PensionResult } from '@/lib/domain/pension/result'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'
import { resultOf } from './checks'

/** Persons of an area by result, as they stand now. */
export const countUnder = async (
  tx: Tx,
  area: PlacePath,
): Promise<Readonly<Partial<Record<PensionResult, number>>>> => {
  const rows = await tx.pensionCheck.groupBy({
    by: ['result'],
    where: { place: { gte: area, lt: `${area}0` }, current: true },
    _count: { _all: true },
  })
  return Object.fromEntries(rows.map(({ result, _count }) => [resultOf(result), _count._all]))
}

/** The same for each place of an area that has any. */
export const countByPlace = async (
  tx: Tx,
  area: PlacePath,
): Promise<readonly { readonly place: PlacePath; readonly result: PensionResult; readonly count: number }[]> => {
  const rows = await tx.pensionCheck.groupBy({
    by: ['place', 'result'],
    where: { place: { gte: area, lt: `${area}0` }, current: true },
    _count: { _all: true },
  })
  return rows.map(({ place, result, _count }) => ({
    place: placePath(place),
    result: resultOf(result),
    count: _count._all,
  }))
}

/** How many persons of a district moved to one of the results after a moment. */
export const countSince = (tx: Tx, area: PlacePath, since: Date, results: readonly PensionResult[]): Promise<number> =>
  tx.pensionCheck.count({
    where: {
      place: { gte: area, lt: `${area}0` },
      current: true,
      result: { in: [...results] },
      foundAt: { gt: since },
    },
  })
