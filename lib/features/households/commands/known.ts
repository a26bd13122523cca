import 'server-only'
import * as census from '@/lib/features/census/store'
import * as families from '@/lib/features/households/store/families'
import * as register from '@/lib/features/households/store/held'
import type { Tx } from '@/lib/platform/db'
import type { Known } from './import-renewal'

/** What the register knows of households that the file tells differently. */
export const knownOf = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Known>> => {
  if (ids.length === 0) return new Map()
  const found = await families.findMany(tx, ids)
  const versions = await register.histories(tx, ids)
  const snapshots = await census.findMany(tx, ids)
  return new Map(
    found.map(({ id, number, family }) => [
      id,
      { number, family, versions: versions.get(id) ?? [], snapshot: snapshots.get(id)?.snapshot ?? null },
    ]),
  )
}
