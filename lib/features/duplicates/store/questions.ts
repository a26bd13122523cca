import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** The cards and applications about which the merger of a pair has an open question. */
export const openOf = async (tx: Tx, pairId: string): Promise<readonly string[]> => {
  const where = { eventId: pairId, closedAt: null }
  const rows = await tx.reviewTask.findMany({ where, select: { subjectId: true } })
  return rows.map(({ subjectId }) => subjectId)
}
