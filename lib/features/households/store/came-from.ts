import 'server-only'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { asDay, type Tx } from '@/lib/platform/db'

/**
 * What leads from an old number to a family: the household that became part of it, that a taken-back split had founded, or
 * that moved away and was taken in as this one (F2). Null when the household named does not lead there.
 */
export const cameFrom = async (tx: Tx, id: string, old: string) => {
  const row = await tx.household.findUnique({
    where: { id: old },
    select: { number: true, mergedInto: true, endedOn: true, endReason: true },
  })
  if (!row?.endedOn) return null
  if (row.mergedInto === id) {
    const why = row.endReason === 'UNDONE' ? ('UNDONE' as const) : ('MERGED' as const)
    return { id: old, number: row.number, on: asDay(row.endedOn), why }
  }
  const moved = await tx.departure.findFirst({
    where: { householdId: old, takenHousehold: id },
    select: { takenAt: true },
  })
  return moved?.takenAt ? { id: old, number: row.number, on: dayInIndia(moved.takenAt), why: 'MOVED' as const } : null
}
