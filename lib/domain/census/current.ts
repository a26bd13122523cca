import { CENSUS_FLAGS, type CensusFlag } from '@/lib/domain/census/flags'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Truth } from '@/lib/domain/shared/truth'

/** What the census said of a family once, for ever; a flag it does not mention is unknown. */
export interface Snapshot {
  /** Null where nobody recorded the day. */
  readonly takenOn: PlainDate | null
  readonly flags: Readonly<Partial<Record<CensusFlag, boolean>>>
}

/** The snapshot of a census row, which names the flags that hold and so denies the others (domain §2.3). */
export const snapshotOf = (takenOn: PlainDate | null, holding: readonly CensusFlag[]): Snapshot => {
  const flags: Partial<Record<CensusFlag, boolean>> = {}
  for (const flag of CENSUS_FLAGS) flags[flag] = holding.includes(flag)
  return { takenOn, flags }
}

/** On what a correction rests. */
export const EVIDENCE = [
  'FIELD_VISIT',
  'GRAM_SABHA_RESOLUTION',
  'CERTIFICATE',
  'FAMILY_REGISTER',
  'APPEAL_ORDER',
  'SELF_DECLARATION',
] as const
export type Evidence = (typeof EVIDENCE)[number]

/** A later fact beside the snapshot, with its source (fact 9). */
export interface Correction {
  readonly flag: CensusFlag
  readonly value: boolean
  readonly evidence: Evidence
  readonly note: string
  readonly on: PlainDate
}

export type FlagSource = 'CENSUS' | 'CORRECTION' | 'NONE'

export interface FlagFact {
  readonly value: Truth
  readonly source: FlagSource
  /** The day of the census, where it is known, or of the correction. */
  readonly on: PlainDate | null
}

export type FlagFacts = Readonly<Record<CensusFlag, FlagFact>>

const UNKNOWN: FlagFact = { value: 'unknown', source: 'NONE', on: null }

/**
 * What holds for one flag now: the correction recorded last, else the census, else unknown. The snapshot is never
 * changed; corrections come in the order in which they were recorded.
 */
export const currentFlag = (
  flag: CensusFlag,
  snapshot: Snapshot | null,
  corrections: readonly Correction[],
): FlagFact => {
  const correction = corrections.findLast((one) => one.flag === flag)
  if (correction) return { value: correction.value, source: 'CORRECTION', on: correction.on }
  const said = snapshot?.flags[flag]
  return snapshot === null || said === undefined ? UNKNOWN : { value: said, source: 'CENSUS', on: snapshot.takenOn }
}

const isComplete = (facts: Partial<Record<CensusFlag, FlagFact>>): facts is Record<CensusFlag, FlagFact> =>
  CENSUS_FLAGS.every((flag) => facts[flag] !== undefined)

/** What holds for every flag now, each with its source. Source: R20; domain, fact 9. */
export const currentFlags = (snapshot: Snapshot | null, corrections: readonly Correction[]): FlagFacts => {
  const facts: Partial<Record<CensusFlag, FlagFact>> = {}
  for (const flag of CENSUS_FLAGS) facts[flag] = currentFlag(flag, snapshot, corrections)
  if (!isComplete(facts)) throw new Error('A census flag was left out')
  return facts
}

/**
 * Decides whether a correction may stand beside the snapshot. Refuses `census.unsourced` without a note that says on what
 * it rests, `census.correctionInFuture`, and `census.nothingChanges` when the flag already says so.
 */
export const correct = (
  snapshot: Snapshot | null,
  corrections: readonly Correction[],
  correction: Correction,
  today: PlainDate,
): Result<readonly Correction[]> => {
  if (correction.note.trim() === '') return refuse('census.unsourced', {}, 'note')
  if (correction.on > today) return refuse('census.correctionInFuture', {}, 'on')
  const { flag, value } = correction
  if (currentFlag(flag, snapshot, corrections).value === value)
    return refuse('census.nothingChanges', { flag }, 'value')
  return ok([...corrections, correction])
}
