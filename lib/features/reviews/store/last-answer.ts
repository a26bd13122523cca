import 'server-only'
import { type ReviewKind, UNDONE } from '@/lib/domain/review/kinds'
import type { Tx } from '@/lib/platform/db'

/** A named officer's answer to a question. */
interface Answered {
  readonly outcome: string
  readonly reason: string
  readonly by: string | null
  readonly at: Date
}

/** What was answered to the newest question of a kind about a subject that somebody answered; until a moment, where one is given. */
export const lastAnswer = async (
  tx: Tx,
  kind: ReviewKind,
  subjectId: string,
  until?: Date,
): Promise<Answered | null> => {
  const closedAt = { not: null, ...(until && { lte: until }) }
  const last = await tx.reviewTask.findFirst({
    where: { kind, subjectId, closedAt, outcome: { not: UNDONE } },
    orderBy: { closedAt: 'desc' },
  })
  if (!last?.closedAt) return null
  return { outcome: last.outcome ?? '', reason: last.reason ?? '', by: last.closedBy, at: last.closedAt }
}
