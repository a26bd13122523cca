import 'server-only'
import { FEEDING_STAGES } from '@/lib/domain/card/stages'
import type { Tx } from '@/lib/platform/db'

/**
 * Whether a person holds an Annapurna card that runs: the one benefit that a pension ends (domain §4, §13). No pension bars
 * AAY, and one senior's pension says nothing of the other's Annapurna; whoever only applies for it is barred by the check.
 */
export const holdsAnnapurna = async (
  tx: Tx,
  { householdId, serial }: { readonly householdId: string; readonly serial: number },
): Promise<boolean> => {
  const card = await tx.card.findFirst({
    where: {
      ...{ householdId, scheme: 'ANNAPURNA', stage: { in: [...FEEDING_STAGES] } },
      contents: { path: ['head', 'serial'], equals: serial },
    },
    select: { id: true },
  })
  return card !== null
}
