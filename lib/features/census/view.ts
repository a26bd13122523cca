import { type Correction, currentFlags, type Evidence, type FlagFact, type Snapshot } from '@/lib/domain/census/current'
import { type CensusFlag, DEPRIVATIONS, EXCLUSIONS, INCLUSIONS } from '@/lib/domain/census/flags'
import { type ExclusionSet, sortFamily, type Sorting, type Spared, sparedBy } from '@/lib/domain/census/sorting'
import type { Cited } from '@/lib/domain/shared/cited'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Truth } from '@/lib/domain/shared/truth'

interface Names {
  readonly en: string
  readonly hi: string
}

interface KeptCorrection extends Correction {
  readonly id: string
  readonly reason: string
  readonly accountId: string
  readonly at: Date
  readonly verifiedBy: string | null
}

interface Kept {
  readonly snapshot:
    | (Snapshot & {
        readonly source: string
        readonly document: string | null
        readonly recordedBy: string | null
        readonly recordedAt: Date
        readonly verifiedBy: string | null
      })
    | null
  readonly corrections: readonly KeptCorrection[]
}

/** A correction as the page shows it: what, why, on which paper, by whom. */
export interface CorrectionView {
  readonly id: string
  readonly value: boolean
  readonly reason: string
  readonly evidence: Evidence
  readonly note: string
  readonly on: PlainDate
  readonly at: Date
  readonly who: Names | null
  /** The second officer who accepted it. */
  readonly verifier: Names | null
}

/** One flag: what the census said, what holds now and by which source, and every correction of it. */
export interface FlagView {
  readonly flag: CensusFlag
  readonly snapshot: Truth
  readonly now: FlagFact
  /** What the register's own facts say; null where they are not asked. */
  readonly register: Truth | null
  readonly corrections: readonly CorrectionView[]
}

export const FLAG_KINDS = ['exclusion', 'inclusion', 'deprivation'] as const
export type FlagKind = (typeof FLAG_KINDS)[number]

export interface CensusView {
  readonly takenOn: PlainDate | null
  readonly source: string | null
  readonly document: string | null
  /** Who took the snapshot into the portal, when, and the second officer who accepted it. */
  readonly recorded: { readonly who: Names | null; readonly at: Date; readonly verifier: Names | null } | null
  readonly flags: Readonly<Record<FlagKind, readonly FlagView[]>>
  readonly sorting: Sorting
  /** What holds and yet does not exclude. */
  readonly spared: Spared
  /** Where the exclusions that count are written, and since when they do. */
  readonly basis: { readonly source: string; readonly at: string; readonly from: PlainDate }
}

/** Snapshot and current value of every flag side by side, and what the three steps make of them (domain §2.1). */
export const toCensus = (
  { snapshot, corrections }: Kept,
  exclusions: Cited<ExclusionSet>,
  hands: ReadonlyMap<string, Names>,
  register: Partial<Readonly<Record<CensusFlag, Truth>>> = {},
): CensusView => {
  const facts = currentFlags(snapshot, corrections)
  const named = (id: string | null) => (id === null ? null : (hands.get(id) ?? null))
  const flagView = (flag: CensusFlag): FlagView => ({
    flag,
    snapshot: snapshot?.flags[flag] ?? 'unknown',
    now: facts[flag],
    register: register[flag] ?? null,
    corrections: corrections
      .filter((one) => one.flag === flag)
      .map(({ id, value, reason, evidence, note, on, at, accountId, verifiedBy }) => ({
        ...{ id, value, reason, evidence, note, on, at },
        who: hands.get(accountId) ?? null,
        verifier: named(verifiedBy),
      })),
  })
  return {
    takenOn: snapshot?.takenOn ?? null,
    source: snapshot?.source ?? null,
    document: snapshot?.document ?? null,
    recorded: snapshot && {
      who: named(snapshot.recordedBy),
      at: snapshot.recordedAt,
      verifier: named(snapshot.verifiedBy),
    },
    flags: {
      exclusion: EXCLUSIONS.map(flagView),
      inclusion: INCLUSIONS.map(flagView),
      deprivation: DEPRIVATIONS.map(flagView),
    },
    sorting: sortFamily(facts, exclusions.value),
    spared: sparedBy(facts, exclusions.value),
    basis: { source: exclusions.source, at: exclusions.at, from: exclusions.from },
  }
}
