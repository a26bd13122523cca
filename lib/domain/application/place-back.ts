import type { Application } from '@/lib/domain/application/application'
import { type Rejection, stageBack, type StandingList } from '@/lib/domain/application/reinstate'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import { APPROVED_STAGES } from '@/lib/domain/selection/stages'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

const SELECTED: readonly ApplicationStage[] = ['SELECTED', 'SELECTED_BY_PROMOTION']
const HOLDING: readonly ApplicationStage[] = [...SELECTED, 'APPROVED', 'CARD_ISSUED']

interface GivenUp extends Pick<Rejection, 'from' | 'goneOver'> {
  /** The list on which the application stands, or the panchayat's that stands; null while there is none. */
  readonly list: StandingList | null
  /** Whether a place of that list is free today. */
  readonly free: boolean
}

/**
 * The stage to which an application comes back whose place was given up for an event that was taken back (domain §13,
 * Vacancy; decision 0096). On a list that the department approved it takes its place again while one is free, never another
 * family's (`reviews.placeTaken`); who waited waits again. Before that, as a rejected duplicate comes back (`stageBack`);
 * refuses `reviews.listSealed` where a list was sealed without it.
 */
export const placeBack = (
  application: Pick<Application, 'verification'>,
  { from, goneOver, list, free }: GivenUp,
): Result<ApplicationStage> => {
  if (list && list.holds && APPROVED_STAGES.includes(list.stage)) {
    if (from === 'WAITLISTED') return ok(from)
    if (!HOLDING.includes(from)) return refuse('reviews.listSealed', {}, 'outcome')
    if (!free) return refuse('reviews.placeTaken', {}, 'outcome')
    return ok(SELECTED.includes(from) ? 'APPROVED' : from)
  }
  const stage = stageBack(application, { from, goneOver }, list)
  return stage === null ? refuse('reviews.listSealed', {}, 'outcome') : ok(stage)
}

/** How many places of a list are free: those it was sealed with, less the families that hold one today. */
export const freePlaces = (places: number, stages: readonly ApplicationStage[]): number =>
  Math.max(0, places - stages.filter((stage) => HOLDING.includes(stage)).length)
