import type { Application } from '@/lib/domain/application/application'
import { type ApplicationStage, DECIDED_STAGES } from '@/lib/domain/application/stages'
import { APPROVED_STAGES, type ListStage, SEALED_STAGES } from '@/lib/domain/selection/stages'
import { addDays, daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

/** The list of the panchayat in the drive that stands: neither returned nor given way. */
export interface StandingList {
  readonly stage: ListStage
  /** Whether the application has a row on it. */
  readonly holds: boolean
}

/** The rejection that is taken back: from which stage, on which day, and what was due by when. */
export interface Rejection {
  readonly from: ApplicationStage
  readonly on: PlainDate
  readonly dueOn: PlainDate | null
  /** The village has gone over to another panchayat or a town since. */
  readonly goneOver: boolean
}

const decided = (stage: ApplicationStage): boolean =>
  stage === 'SELECTED_BY_PROMOTION' || DECIDED_STAGES.some((one) => one === stage)

/**
 * The stage to which an application that was rejected as a duplicate comes back when the families turn out to be two; null
 * when the list has been sealed past it: a sealed list takes nobody in (domain §12.3). A family that the Gram Sabha had
 * decided about stands where it stood until the department approves. When its list went back since, it goes before the
 * new Gram Sabha with the others, as one that was verified when the new list was drawn without it. Where the village has gone
 * over since, it stays rejected: what runs is completed under the panchayat where it began, and no other one's list takes
 * in what that one has not seen (domain §13, GP re-organised; decision 0077).
 */
export const stageBack = (
  { verification }: Pick<Application, 'verification'>,
  { from, goneOver }: Pick<Rejection, 'from' | 'goneOver'>,
  list: StandingList | null,
): ApplicationStage | null => {
  if (goneOver) return null
  if (list && SEALED_STAGES.includes(list.stage)) {
    return decided(from) && list.holds && !APPROVED_STAGES.includes(list.stage) ? from : null
  }
  if (from !== 'LISTED' && !decided(from)) return from
  if (!list || list.holds) return 'LISTED'
  return verification?.recommended === true ? 'VERIFIED_ELIGIBLE' : 'VERIFIED_INELIGIBLE'
}

/** The application back at a stage; the days for which it lay rejected are not counted against anybody. */
export const reinstate = (
  application: Application,
  stage: ApplicationStage,
  { from, on, dueOn }: Omit<Rejection, 'goneOver'>,
  today: PlainDate,
): Application => ({
  ...application,
  stage,
  dueOn: dueOn !== null && stage === from ? addDays(dueOn, daysBetween(on, today)) : null,
})

/** How long a rejection as a duplicate can be taken back from a stage, seen before it is made; null: not even now. */
export const backUntil = (
  application: Application,
  list: StandingList | null,
): 'LIST_SEALED' | 'LIST_APPROVED' | null => {
  if (stageBack(application, { from: application.stage, goneOver: false }, list) === null) return null
  return decided(application.stage) ? 'LIST_APPROVED' : 'LIST_SEALED'
}
