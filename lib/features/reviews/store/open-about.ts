import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** The question that waits about something, the oldest first, by id; null when none does. */
export const openAbout = async (tx: Tx, subjectKind: string, subjectId: string): Promise<string | null> => {
  const where = { subjectKind, subjectId, closedAt: null }
  return (await tx.reviewTask.findFirst({ where, orderBy: { openedAt: 'asc' }, select: { id: true } }))?.id ?? null
}
