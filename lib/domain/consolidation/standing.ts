import type { PanchayatOutcome } from '@/lib/domain/consolidation/consolidate'
import { type ListStage, SEALED_STAGES } from '@/lib/domain/selection/stages'

/** How a panchayat stands in a drive, as the levels above must see it. */
export interface PanchayatStanding {
  /** The stage of its newest list; null while none was drawn. */
  readonly stage: ListStage | null
  /** Its secretary declared that nobody applied. */
  readonly declared: boolean
  /** Applications that stand now: neither withdrawn, rejected nor closed. */
  readonly applications: number
  /** Its list came back from the district or the department at least once. */
  readonly returnedFromAbove: boolean
}

/**
 * What a panchayat hands up (domain §12.3): a list that its Gram Sabha sealed, the mark of no applicants, or nothing yet.
 * A declaration that nobody applied falls as soon as an application stands.
 */
export const outcomeOf = ({ stage, declared, applications }: PanchayatStanding): PanchayatOutcome => {
  if (stage !== null && SEALED_STAGES.includes(stage)) return 'FINALISED'
  return declared && applications === 0 ? 'NO_APPLICANTS' : 'PENDING'
}

/**
 * Whether the panchayat is left out of its block for now: its list went back to a new Gram Sabha by a written reason from
 * above, and the lists beside it go on without it (F79; decision 0035).
 */
export const heldOut = (standing: PanchayatStanding): boolean =>
  standing.returnedFromAbove && outcomeOf(standing) === 'PENDING'

/**
 * Whether a block is done for its district (domain §12.3): it consolidated, and no panchayat of it is pending or waits
 * with a final list, those left out by a return from above excepted.
 */
export const blockDone = (consolidated: boolean, panchayats: readonly PanchayatStanding[]): boolean =>
  consolidated &&
  panchayats.every((one) => one.returnedFromAbove || (outcomeOf(one) !== 'PENDING' && one.stage !== 'FINALISED'))
