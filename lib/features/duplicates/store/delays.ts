import 'server-only'
import { triedAgainAt } from '@/lib/domain/matching/put-off'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'

/** A panchayat whose waiting families could not be compared. */
export interface Delay {
  readonly place: PlacePath
  readonly since: Date
  readonly againAt: Date
}

/** Whether the comparison of a panchayat failed the last time. */
export const isDelayed = async (tx: Tx, place: string): Promise<boolean> =>
  (await tx.comparisonDelay.count({ where: { place } })) > 0

/** Notes that the comparison of a panchayat failed, and when it is tried again. */
export const putOff = async (tx: Tx, place: string, at: Date): Promise<void> => {
  const tries = ((await tx.comparisonDelay.findUnique({ where: { place } }))?.tries ?? 0) + 1
  const next = { tries, againAt: triedAgainAt(tries, at) }
  await tx.comparisonDelay.upsert({ where: { place }, create: { place, since: at, ...next }, update: next })
}

/** Notes that it went well. */
export const end = async (tx: Tx, place: string): Promise<void> => {
  await tx.comparisonDelay.deleteMany({ where: { place } })
}

/** The panchayats of the reader's area that could not be compared and still wait, the longest first. */
export const waiting = async (tx: Tx, most: number): Promise<readonly Delay[]> => {
  const rows = await tx.$queryRaw<{ place: string; since: Date; againAt: Date }[]>`
    select place, since, again_at as "againAt" from comparison_delays d
    where exists (select from uncompared u where u.place = d.place) order by since, place limit ${most}::int`
  return rows.map((row) => ({ ...row, place: placePath(row.place) }))
}
