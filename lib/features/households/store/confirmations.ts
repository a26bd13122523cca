import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { Confirmed } from '@/lib/domain/household/provenance'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'

/** What was looked at and found so, oldest first. */
export const list = async (tx: Tx, householdId: string): Promise<readonly Confirmed[]> => {
  const rows = await tx.confirmation.findMany({ where: { householdId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  return rows.map(({ version, fields, on, document, accountId }) => ({
    ...{ version, fields, document, accountId },
    on: asDay(on),
  }))
}

/** Writes down that facts of a version were looked at and found so; it can be added to, never changed. */
export const add = async (
  tx: Tx,
  permit: Permit<'household.confirm'> | Permit<'application.verify'>,
  householdId: string,
  { on, fields, ...confirmed }: Confirmed & { readonly at: Date },
): Promise<void> => {
  await tx.confirmation.create({
    data: { ...confirmed, householdId, place: permit.place, on: asColumn(on), fields: [...fields] },
  })
}
