import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** A word with which somebody of a family was entered. */
interface SaidAtEntry {
  readonly householdId: string
  readonly number: string
  readonly at: Date
  readonly accountId: string | null
  readonly reason: string
}

/** The ways in which somebody new is entered who may have to be told apart from a like entry (F16). */
const ENTERED = ['registered', 'family_in', 'birth', 'marriage_in', 'move_in', 'member_added']

/**
 * The words with which these entries came into the register, where any were given: why it is another person, when somebody
 * very like stood there already (F16). One word for all who came together; of the asker's own area only.
 */
export const saidAtEntry = async (
  tx: Tx,
  entries: readonly { readonly householdId: string; readonly serial: number }[],
): Promise<readonly SaidAtEntry[]> => {
  const ids = entries.map(({ householdId }) => householdId)
  const serials = entries.map(({ serial }) => serial)
  return tx.$queryRaw<SaidAtEntry[]>`
    select distinct h.id::text as "householdId", h.number, came.at, came.account_id::text as "accountId", came.reason
    from unnest(${ids}::uuid[], ${serials}::int[]) as entry (household_id, serial)
    join households h on h.id = entry.household_id
    join lateral (
      select v.at, v.account_id, v.reason, v.event from household_versions v
      where v.household_id = entry.household_id
        and v.body -> 'members' -> entry.serial::text is not null
      order by v.version limit 1) as came on came.event = any (${ENTERED}) and came.reason is not null
    order by came.at, h.number`
}
