import type { Held } from '@/lib/features/households/store/held'
import type { Snapshot } from '@/lib/domain/census/current'
import { CENSUS_FLAGS } from '@/lib/domain/census/flags'
import { type Family, recorded } from '@/lib/domain/household/family'
import { checkParticulars } from '@/lib/domain/household/particulars'
import { takenOver } from '@/lib/domain/household/take-over'
import { differencesOf, type FactDifference, type Told } from '@/lib/domain/import/newer'
import { whoIsWho } from '@/lib/domain/matching/who-is-who'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result } from '@/lib/domain/shared/result'
import { bodyTextOf, type Read } from './readings'

/** What the register knows of a household. */
export interface Known {
  readonly family: Family
  /** Oldest first. */
  readonly versions: readonly Told[]
  readonly snapshot: Snapshot | null
}

interface Renewed {
  readonly renewed: Read | null
  readonly changes: readonly FactDifference[]
}

/** What a newer file says otherwise of the census: listed, never taken over (domain fact 9). */
const flagDifferences = (before: Snapshot | null, after: Snapshot | null): readonly FactDifference[] =>
  before === null || after === null
    ? []
    : CENSUS_FLAGS.flatMap((flag) => {
        const [held, told] = [before.flags[flag], after.flags[flag]]
        return told === undefined || told === held
          ? []
          : [{ field: `census.${flag}`, before: held ?? null, after: told, applied: false }]
      })

const left = (changes: readonly FactDifference[]): readonly FactDifference[] =>
  changes.map((change) => ({ ...change, applied: false }))

/**
 * What a newer file changes of a household: the next version, or null when nothing of it may be taken over. Refuses
 * `households.otherFamily` and `households.whoIsWho` where it is not certain whom the file means.
 */
export const renewalOf = (
  { ended }: Held,
  { family, versions, snapshot }: Known,
  read: Read,
  today: PlainDate,
): Result<Renewed> => {
  const same = whoIsWho(read.family, family)
  if (!same.ok) return same
  const facts = differencesOf(versions, recorded(family), recorded(same.value))
  const changes = [...facts, ...flagDifferences(snapshot, read.snapshot)]
  const applied = new Set(facts.flatMap((change) => (change.applied ? [change.field] : [])))
  // A snapshot that came only now is written beside the version, not over anything.
  if (ended || applied.size === 0) return ok({ renewed: null, changes: left(changes) })
  const next = takenOver(family, same.value, applied)
  if (!checkParticulars(next.members, today).ok) return ok({ renewed: null, changes: left(changes) })
  return ok({ renewed: { ...read, family: next, body: bodyTextOf(next) }, changes })
}
