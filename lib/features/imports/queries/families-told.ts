import 'server-only'
import * as families from '@/lib/features/households/store/families'
import * as differences from '@/lib/features/imports/store/differences'
import type { Pass } from '@/lib/features/imports/store/returned'
import { placesIn } from '@/lib/features/imports/view/families'
import { names } from '@/lib/features/places/store/names'
import type { Tx } from '@/lib/platform/db'
import { isRowId } from '@/lib/platform/row-ids'

/** Families on one page of a file. */
export const FAMILIES = 10

/** A page of the families that the file tells otherwise than the register, after one of them. */
export const familiesTold = async (tx: Tx, jobId: string, pass: Pass, behind: string | undefined) => {
  const after = behind !== undefined && isRowId(behind) ? behind : null
  const found = await differences.page(tx, jobId, pass, after, FAMILIES + 1)
  const shown = found.slice(0, FAMILIES)
  const known = await families.findMany(
    tx,
    shown.map(({ householdId }) => householdId),
  )
  const numbers = new Map(known.map(({ id, number }) => [id, number]))
  return {
    families: shown.map(({ householdId, changes }) => ({
      ...{ id: householdId, number: numbers.get(householdId) ?? null, changes },
    })),
    places: await names(tx, placesIn(shown.flatMap(({ changes }) => changes))),
    after,
    nextFamilies: found.length > FAMILIES ? (shown.at(-1)?.householdId ?? null) : null,
  }
}
