import 'server-only'
import { UNDONE } from '@/lib/domain/review/kinds'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/client/client'

/** By whose act, when and why questions are asked no more. */
export interface Ending {
  readonly at: Date
  readonly by: string
  readonly reason: string
}

/** Open questions end unanswered: nobody decided. */
export const endUnanswered = async (
  tx: Tx,
  which: Prisma.ReviewTaskWhereInput,
  { at, by, reason }: Ending,
): Promise<void> => {
  await tx.reviewTask.updateMany({
    where: { ...which, closedAt: null },
    data: { outcome: UNDONE, reason, closedBy: by, closedAt: at, version: { increment: 1 } },
  })
}
