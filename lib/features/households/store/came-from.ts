import 'server-only'
import { asDay, type Tx } from '@/lib/platform/db'

/**
 * What leads from an old number to a family: the household that became part of it, or that a taken-back split had founded
 * (F2). Null when the household named does not lead there.
 */
export const cameFrom = async (tx: Tx, id: string, old: string) => {
  const row = await tx.household.findUnique({
    where: { id: old },
    select: { number: true, mergedInto: true, endedOn: true, endReason: true },
  })
  if (row?.mergedInto !== id || row.endedOn === null) return null
  const why = row.endReason === 'UNDONE' ? ('UNDONE' as const) : ('MERGED' as const)
  return { id: old, number: row.number, on: asDay(row.endedOn), why }
}
