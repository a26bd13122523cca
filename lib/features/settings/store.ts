import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { type PlacePath, stateOf } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/client/client'

/** One dated choice of a State as stored; `settingsOn` in lib/rules reads it. */
export interface StoredSetting {
  readonly key: string
  readonly value: unknown
  readonly from: PlainDate
  readonly authority: string
}

/** Everything the State of a place has set, oldest first. */
export const ofState = async (tx: Tx, place: PlacePath): Promise<readonly StoredSetting[]> => {
  const rows = await tx.stateSetting.findMany({
    where: { place: stateOf(place) },
    orderBy: [{ from: 'asc' }, { at: 'asc' }],
  })
  return rows.map(({ key, value, from, authority }) => ({ key, value, from: asDay(from), authority }))
}

/** Adds a dated choice; what was set before stays, for the days on which it held. */
export const add = async (
  tx: Tx,
  permit: Permit<'setting.change'>,
  { accountId, now }: { readonly accountId: string; readonly now: Date },
  { key, value, from, authority }: Omit<StoredSetting, 'value'> & { readonly value: Prisma.InputJsonValue },
): Promise<string> => {
  const data = { place: permit.place, key, value, from: asColumn(from), authority, accountId, at: now }
  return (await tx.stateSetting.create({ data })).id
}
