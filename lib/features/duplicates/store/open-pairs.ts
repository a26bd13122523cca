import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** How many undecided pairs a household is part of: one of them is enough to hold its card back (domain §13). */
export const openPairsOf = (tx: Tx, householdId: string): Promise<number> =>
  tx.duplicatePair.count({
    where: {
      stage: { in: ['OPEN', 'PROPOSED'] },
      OR: [{ leftHousehold: householdId }, { rightHousehold: householdId }],
    },
  })
