import 'server-only'
import { UNDECIDED_STAGES } from '@/lib/domain/matching/pair'
import type { Tx } from '@/lib/platform/db'

/** How many undecided pairs a household is part of: one of them is enough to hold its card back (domain §13). */
export const openPairsOf = (tx: Tx, householdId: string): Promise<number> =>
  tx.duplicatePair.count({
    where: {
      stage: { in: [...UNDECIDED_STAGES] },
      OR: [{ leftHousehold: householdId }, { rightHousehold: householdId }],
    },
  })
