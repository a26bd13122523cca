import type { Held } from '@/lib/features/households/store/held'
import type { Snapshot } from '@/lib/domain/census/current'
import { CENSUS_FLAGS } from '@/lib/domain/census/flags'
import { type Difference, WHOLE_MEMBER } from '@/lib/domain/change/differences'
import { isAmong } from '@/lib/domain/change/said-before'
import { type SealedNumbers, sealedNumbers } from '@/lib/domain/change/sealed'
import { type Parted, partCorrection } from '@/lib/domain/change/split'
import { pathOf } from '@/lib/domain/household/facts'
import { type Family, recorded } from '@/lib/domain/household/family'
import { checkParticulars } from '@/lib/domain/household/particulars'
import { familyOfRecord } from '@/lib/domain/household/read-record'
import { takenOver } from '@/lib/domain/household/take-over'
import {
  differencesOf,
  type FactDifference,
  leftBecause,
  type LeftBecause,
  type Told,
  unnamedIn,
} from '@/lib/domain/import/newer'
import { withNewHead } from '@/lib/domain/import/new-head'
import { whoIsWho } from '@/lib/domain/matching/who-is-who'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result } from '@/lib/domain/shared/result'
import type { Asking } from './import-asking'
import { bodyTextOf, type Read } from './readings'

/** What the register knows of a household. */
export interface Known {
  readonly number: string
  readonly family: Family
  /** Oldest first. */
  readonly versions: readonly Told[]
  readonly snapshot: Snapshot | null
}

export interface Renewed {
  readonly renewed: Read | null
  /** The family if all of it is accepted; null where nothing of the file may be taken over. */
  readonly next: Family | null
  /** What a second officer must decide; null where nothing. */
  readonly asked: Parted | null
  /** What is kept of the numbers of people who wait with it. */
  readonly sealed: SealedNumbers
  readonly changes: readonly FactDifference[]
}

/** On which day a file is weighed, and how its changes are where the office does not decide alone. */
interface Office {
  readonly today: PlainDate
  readonly asking: Asking | null
}

/** What a newer file says otherwise of the census: listed, never taken over (domain fact 9). */
const flagDifferences = (before: Snapshot | null, after: Snapshot | null): readonly FactDifference[] =>
  before === null || after === null
    ? []
    : CENSUS_FLAGS.flatMap((flag) => {
        const [held, told] = [before.flags[flag], after.flags[flag]]
        return told === undefined || told === held
          ? []
          : [leftBecause({ field: `census.${flag}`, before: held ?? null, after: told }, 'CENSUS')]
      })

const left = (changes: readonly FactDifference[], why: LeftBecause): Renewed => ({
  ...{ renewed: null, next: null, asked: null, sealed: {} },
  changes: changes.map((one) => (one.applied ? leftBecause(one, why) : one)),
})

/** Under which path a file's difference stands: of somebody new the whole person is one fact. */
const toldAs = ({ field, serial }: Difference): string => pathOf(field === WHOLE_MEMBER ? 'joined' : field, serial)

/**
 * What a newer file changes of a household: the next version, null when nothing of it may be taken over, and what waits. Of
 * an office that does not decide alone only what it may decide is taken over; the rest is asked (F7, decision 0061), but for
 * what a second officer has refused when the same file said it before (`refused`, decision 0098). Refuses
 * `households.otherFamily` and `households.whoIsWho` where it is not certain whom the file means, and `households.relationUntold`
 * where it makes another one the head and leaves somebody out (decision 0102).
 */
export const renewalOf = (
  { ended }: Held,
  { family, versions, snapshot }: Known,
  read: Read,
  { refused, ...office }: Office & { readonly refused: readonly Difference[] },
): Result<Renewed> => {
  const same = whoIsWho(read.family, family)
  if (!same.ok) return same
  const told = differencesOf(versions, recorded(family), recorded(same.value))
  const retold = ended ? ok(told) : withNewHead(family, same.value, told, office.today)
  if (!retold.ok) return retold
  const facts = retold.value
  const elsewhere = facts.some(({ field }) => field === 'place')
  const unnamed = ended || elsewhere ? [] : unnamedIn(versions, recorded(family), recorded(same.value))
  const changes = [...facts, ...flagDifferences(snapshot, read.snapshot), ...unnamed]
  if (ended) return ok(left(changes, 'ENDED'))
  const first = taken(family, { ...read, family: same.value }, changes, office)
  const again = new Set((first.asked?.asked ?? []).filter((one) => isAmong(one, refused)).map(toldAs))
  if (again.size === 0) return ok(first)
  const rest = changes.map((one) => (again.has(one.field) ? leftBecause(one, 'REFUSED') : one))
  return ok(taken(family, { ...read, family: same.value }, rest, office))
}

/** What is taken over of the changes that may be, and what of them waits. */
const taken = (family: Family, read: Read, changes: readonly FactDifference[], { today, asking }: Office): Renewed => {
  const applied = new Set(changes.flatMap((change) => (change.applied ? [change.field] : [])))
  // A snapshot that came only now is written beside the version, not over anything.
  if (applied.size === 0) return left(changes, 'FAMILY')
  const next = takenOver(family, read.family, applied)
  if (!checkParticulars(next.members, today).ok) return left(changes, 'FAMILY')
  if (asking === null) {
    const renewed = { ...read, family: next, body: bodyTextOf(next) }
    return { renewed, next, asked: null, sealed: {}, changes }
  }
  const { document, rules, ages } = asking
  const parted = partCorrection(recorded(family), recorded(next), { document, today }, rules, ages)
  if (!parted.ok) return left(changes, 'FAMILY')
  const { alone, asked } = parted.value
  const mine = familyOfRecord(alone, next)
  if (!checkParticulars(mine.members, today).ok) return left(changes, 'FAMILY')
  const waiting = new Set(asked.map(toldAs))
  return {
    next,
    renewed: parted.value.applied.length === 0 ? null : { ...read, family: mine, body: bodyTextOf(mine) },
    asked: asked.length === 0 ? null : parted.value,
    sealed: sealedNumbers(asked, next),
    changes: changes.map((one) => (waiting.has(one.field) ? { ...one, applied: false, asked: true } : one)),
  }
}
