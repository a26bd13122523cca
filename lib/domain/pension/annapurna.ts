import { agedTo, newerSince, type RegisterState, silent } from '@/lib/domain/pension/register'
import type { PensionResult } from '@/lib/domain/pension/result'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** What stands in the way of an Annapurna application, or of its card; null where nothing does. */
export type PensionObstacle =
  | 'NOT_CHECKED'
  /** A register came in after the comparison: what it says of the person nobody knows, as if there were none. */
  | 'NEWER_REGISTER'
  /** A possible match waits for a person's decision. */
  | 'UNDECIDED'
  /** The registers could not say; the panchayat's written declaration is needed (R83). */
  | 'NO_DECLARATION'
  /** The registers could not say; they must be asked again before a card. */
  | 'CHECK_AGAIN'
  /** The person draws a pension (R74). */
  | 'DRAWS_PENSION'

export interface AnnapurnaEffect {
  readonly progress: PensionObstacle | null
  readonly card: PensionObstacle | null
}

export interface PensionStanding {
  /** Null for a person who was never compared. */
  readonly result: PensionResult | null
  /** What the registers could say at the check. */
  readonly states: readonly RegisterState[]
  /** What they can say today: one that came in since is not compared yet. */
  readonly speaking: readonly RegisterState[]
  /** The day of the panchayat's declaration, if there is one. */
  readonly declaredOn: PlainDate | null
}

/**
 * What the cross-check means for Annapurna on a day (domain §12.2): who draws a pension is barred; an undecided match lets
 * the application go on to the officer, who decides it, and holds the card; registers that were silent, or have grown old
 * since, let it go on with the panchayat's declaration only and hold the card until they are asked again. A register that came
 * in after the check and was not compared yet counts as not checked (domain §4).
 */
export const annapurnaEffect = (
  { result, states, speaking, declaredOn }: PensionStanding,
  day: PlainDate,
  mostDays: number,
): AnnapurnaEffect => {
  if (result === null) return { progress: 'NOT_CHECKED', card: 'NOT_CHECKED' }
  if (result === 'CONFIRMED_RECEIVING') return { progress: 'DRAWS_PENSION', card: 'DRAWS_PENSION' }
  if (result === 'POSSIBLE_MATCH') return { progress: null, card: 'UNDECIDED' }
  if (newerSince(states, speaking)) return { progress: 'NEWER_REGISTER', card: 'NEWER_REGISTER' }
  const unsure = result === 'REGISTER_UNAVAILABLE' || silent(agedTo(states, day, mostDays)).length > 0
  if (!unsure) return { progress: null, card: null }
  return { progress: declaredOn === null ? 'NO_DECLARATION' : null, card: 'CHECK_AGAIN' }
}
