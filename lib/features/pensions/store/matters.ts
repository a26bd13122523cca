import 'server-only'
import type { Tx } from '@/lib/platform/db'

const CLOSED = ['WITHDRAWN', 'REJECTED', 'CLOSED', 'NOT_SELECTED']

/** Whether a family has something that a pension concerns: an application under way, or a card. */
export const underWay = async (tx: Tx, householdId: string): Promise<boolean> => {
  const card = await tx.card.findFirst({
    where: { householdId, stage: { in: ['ACTIVE', 'SUSPENDED'] } },
    select: { id: true },
  })
  if (card) return true
  const application = await tx.application.findFirst({
    where: { householdId, stage: { notIn: CLOSED } },
    select: { id: true },
  })
  return application !== null
}
