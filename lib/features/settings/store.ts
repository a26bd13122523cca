import 'server-only'
import { type PlacePath, stateOf } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { asDay, type Tx } from '@/lib/platform/db'

/** One dated choice of a State as stored; `settingsOn` in lib/rules reads it. */
export interface StoredSetting {
  readonly key: string
  readonly value: unknown
  readonly from: PlainDate
  readonly authority: string
}

/** Everything the State of a place has set, oldest first. */
export const ofState = async (tx: Tx, place: PlacePath): Promise<readonly StoredSetting[]> => {
  const rows = await tx.stateSetting.findMany({ where: { place: stateOf(place) }, orderBy: [{ from: 'asc' }, { at: 'asc' }] })
  return rows.map(({ key, value, from, authority }) => ({ key, value, from: asDay(from), authority }))
}
