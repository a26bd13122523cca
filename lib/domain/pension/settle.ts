import { isSameLine, type OutsideEntry, saysTheSame } from '@/lib/domain/pension/entry'
import { type RegisterState, silent } from '@/lib/domain/pension/register'
import { isConfirmed, type PensionResult } from '@/lib/domain/pension/result'

/** A line of a register that may be the person, with how alike they are (0–100) and why. */
export interface Candidate<G = unknown> {
  readonly entry: OutsideEntry
  readonly score: number
  readonly grounds: readonly G[]
}

/** What is held of the person from before. */
export interface Held {
  readonly result: PensionResult
  /** The line it rests on, as it read then. */
  readonly entry: OutsideEntry | null
  /** What it followed: a question about a confirmed result stays until a person answers it. */
  readonly was: PensionResult | null
}

/** Everything that a comparison of one person looks at. */
export interface Comparison<G = unknown> {
  /** What each needed register could say. */
  readonly states: readonly RegisterState[]
  readonly candidates: readonly Candidate<G>[]
  readonly held: Held | null
  /** Lines of which a person said that somebody else is meant, as they read then. */
  readonly refused: readonly OutsideEntry[]
  /** The score from which a person must look. */
  readonly from: number
  /** The score from which a line is shown beside the result, for a person who wants to look. */
  readonly near: number
}

/** What it came to; `news` is false when a decided or earlier result simply goes on. */
export interface Settled<G = unknown> {
  readonly result: PensionResult
  readonly candidate: Candidate<G> | null
  readonly news: boolean
}

const paidFirst = ({ entry }: Candidate): number => (entry.standing === 'STOPPED' ? 1 : 0)

const likeliestFirst = (a: Candidate, b: Candidate): number =>
  b.score - a.score || paidFirst(a) - paidFirst(b) || (a.entry.number < b.entry.number ? -1 : 1)

/** The lines alike enough that are not yet decided to be somebody else, the likeliest first. */
const alike = <G>({ candidates, refused }: Comparison<G>, from: number): readonly Candidate<G>[] =>
  candidates
    .filter(({ score }) => score >= from)
    .filter(({ entry }) => !refused.some((decided) => saysTheSame(decided, entry)))
    .toSorted(likeliestFirst)

/**
 * What the registers say of a person (R74, domain §4). Matching only raises a question: a line alike enough is a possible
 * match for a person to decide, whatever else is silent; without one, a register that is missing or old makes the result
 * unavailable, and only registers that all speak can say "not found". A confirmed result goes on until its own line
 * changes, or, where a pension had stopped, another line asks; a confirmed line that is gone is asked about again. Such a
 * question, and one about a line that still reads the same, stays as it is: two lines that are alike do not take turns.
 */
export const settle = <G>(comparison: Comparison<G>): Settled<G> => {
  const { held } = comparison
  if (held === null) return found(comparison)
  if (isConfirmed(held.result)) return confirmedAgain(comparison, held)
  const reopened = held.result === 'POSSIBLE_MATCH' && held.was !== null && isConfirmed(held.was)
  return reopened ? { result: held.result, candidate: null, news: false } : found(comparison)
}

const ask = <G>(candidate: Candidate<G> | null): Settled<G> => ({ result: 'POSSIBLE_MATCH', candidate, news: true })

const confirmedAgain = <G>(comparison: Comparison<G>, { result, entry }: Held): Settled<G> => {
  const goesOn: Settled<G> = { result, candidate: null, news: false }
  const own = comparison.candidates.find((candidate) => entry !== null && isSameLine(candidate.entry, entry))
  if (own && entry !== null && !saysTheSame(own.entry, entry)) return ask(own)
  if (result === 'CONFIRMED_RECEIVING') return own ? goesOn : ask(null)
  const other = alike(comparison, comparison.from).find(
    (candidate) => entry === null || !isSameLine(candidate.entry, entry),
  )
  return other ? ask(other) : goesOn
}

const found = <G>(comparison: Comparison<G>): Settled<G> => {
  const { held, states, near } = comparison
  const open = alike(comparison, comparison.from)
  const asked = open.find(({ entry }) => held?.entry != null && saysTheSame(entry, held.entry))
  const candidate = asked ?? open[0] ?? null
  if (candidate === null) {
    const result = unmatched(states)
    // Not alike enough to ask: the result says so, and the line stands beside it.
    return { result, candidate: alike(comparison, near)[0] ?? null, news: held?.result !== result }
  }
  return { result: 'POSSIBLE_MATCH', candidate, news: held?.result !== 'POSSIBLE_MATCH' || asked === undefined }
}

/** What the registers say of somebody whom no line may mean: not found, or, while one of them is silent, nothing. */
export const unmatched = (states: readonly RegisterState[]): 'NOT_FOUND' | 'REGISTER_UNAVAILABLE' =>
  states.length === 0 || silent(states).length > 0 ? 'REGISTER_UNAVAILABLE' : 'NOT_FOUND'
