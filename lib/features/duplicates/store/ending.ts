import 'server-only'
import type { AgeRules } from '@/lib/domain/household/age'
import { type Ends, whatEnds } from '@/lib/domain/matching/ends'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Result } from '@/lib/domain/shared/result'
import * as units from '@/lib/features/lives/store/units'
import type { Tx } from '@/lib/platform/db'
import { running } from './rejected'

/** A household of the reader's area, and what would follow if entries of it ended. */
export interface Ending {
  readonly known: units.Loaded
  readonly ends: Result<Ends>
  /** The applications that would be rejected, each with the list of its drive. */
  readonly rejecting: Awaited<ReturnType<typeof running>>
}

interface Entries {
  readonly householdId: string
  readonly serials: readonly number[]
}

/** What would follow if entries of a household ended; null outside the reader's area. */
export const endingOf = async (
  tx: Tx,
  { householdId, serials }: Entries,
  today: PlainDate,
  ages: AgeRules,
): Promise<Ending | null> => {
  const known = await units.load(tx, householdId)
  if (!known) return null
  const ends = whatEnds(known, { entries: serials, moving: [] }, today, ages)
  const ids = ends.ok ? ends.value.rejected.map(({ id }) => id) : []
  return { known, ends, rejecting: await running(tx, ids) }
}
