import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { FEEDING_STAGES } from '@/lib/domain/card/stages'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { asColumn, type Tx } from '@/lib/platform/db'

/** Ends a household that a merger emptied, or, without a day, opens it again. */
export const endHousehold = async (
  tx: Tx,
  _permit: Permit<'duplicate.decide'>,
  id: string,
  on: PlainDate | null,
): Promise<void> => {
  await tx.household.updateMany({
    where: { id },
    data: { endedOn: on && asColumn(on), endReason: on && 'MERGED' },
  })
}

/** The applications of a household, held until the transaction ends: no officer moves them meanwhile. */
export const heldApplications = async (tx: Tx, householdId: string): Promise<readonly string[]> => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from applications where household_id = ${householdId}::uuid order by id for update`
  return rows.map(({ id }) => id)
}

/** The card of the household that is active or suspended; null when it has none. */
export const standingCard = (
  tx: Tx,
  householdId: string,
): Promise<{ readonly id: string; readonly number: string } | null> =>
  tx.card.findFirst({
    where: { householdId, stage: { in: [...FEEDING_STAGES] } },
    select: { id: true, number: true },
  })
