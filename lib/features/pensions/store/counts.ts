import 'server-only'
import type { Counted, KeptRound } from '@/lib/domain/pension/kept'
import { PENSION_RESULTS, type PensionResult } from '@/lib/domain/pension/result'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/client/client'
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
export const countByPlace = async (tx: Tx, area: PlacePath): Promise<readonly Counted[]> => {
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

/** How many persons of a district moved to one of the results after a moment: the whole district's, whoever of it asks. */
export const countSince = async (
  tx: Tx,
  district: PlacePath,
  since: Date,
  results: readonly PensionResult[],
): Promise<number> => {
  const [row] = await tx.$queryRaw<{ found: number }[]>`
    select pension_found_since(${district}, ${since}::timestamptz, ${[...results]}::text[]) as found`
  return row?.found ?? 0
}

const partsIn = (json: Prisma.JsonValue): readonly Counted[] =>
  (Array.isArray(json) ? json : []).flatMap((part): Counted[] => {
    const [place, told, count] = Array.isArray(part) ? part : []
    const result = PENSION_RESULTS.find((one) => one === told)
    return typeof place === 'string' && result && typeof count === 'number'
      ? [{ place: placePath(place), result, count }]
      : []
  })

/** Of each place that was compared by itself the newest round that ended, with what it came to. */
export const lastDone = async (tx: Tx): Promise<readonly KeptRound[]> => {
  const rows = await tx.$queryRaw<{ place: string; finishedAt: Date; parts: Prisma.JsonValue }[]>`
    select distinct on (place) place, finished_at as "finishedAt", parts from pension_rounds
    where stage = 'DONE' order by place, started_at desc, id desc`
  return rows.map(({ place, finishedAt, parts }) => ({ place: placePath(place), finishedAt, parts: partsIn(parts) }))
}
