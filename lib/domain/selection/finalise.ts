import type { QuorumDecision } from '@/lib/domain/meeting/quorum'
import { checkOrder, type OrderedRow } from '@/lib/domain/selection/order'
import { advanceList, type ListStage } from '@/lib/domain/selection/stages'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** The State's mechanism where no elected body is in position (R51): it stands in for quorum, by written order. */
export interface AlternativeMechanism {
  readonly orderNumber: string
  readonly authority: string
  readonly reason: string
  readonly displayedOn: PlainDate
}

/** Everything the law asks when the Pradhan freezes the list. */
export interface Finalisation {
  readonly stage: ListStage
  readonly heldOn: PlainDate
  readonly officerPresent: boolean
  readonly quorum: QuorumDecision
  readonly alternative: AlternativeMechanism | null
  /** Days a list under the alternative mechanism must have hung for objections (domain §13). */
  readonly alternativeDisplayDays: number
  readonly readOut: boolean
  readonly resolutionNumber: string
  readonly meetingSigned: boolean
  readonly rows: readonly OrderedRow[]
  readonly seats: number
  readonly deviationPlaces: number
}

export const LEGITIMACIES = ['MET', 'MET_BY_RELAXATION', 'ALTERNATIVE_MECHANISM'] as const
/** By what right the list stands; it is printed on it. */
export type Legitimacy = (typeof LEGITIMACIES)[number]

export interface Finalised {
  readonly stage: ListStage
  readonly legitimacy: Legitimacy
  readonly selected: number
  readonly waiting: number
}

const blank = (text: string): boolean => text.trim() === ''

const legitimacyOf = ({ quorum, alternative, alternativeDisplayDays, heldOn }: Finalisation): Result<Legitimacy> => {
  if (quorum.outcome !== 'NOT_MET') return ok(quorum.outcome)
  if (!alternative) return refuse('lists.noQuorum', { required: quorum.required, present: quorum.present })
  if ([alternative.orderNumber, alternative.authority, alternative.reason].some(blank))
    return refuse('lists.alternativeIncomplete')
  const days = daysBetween(alternative.displayedOn, heldOn)
  return days < alternativeDisplayDays
    ? refuse('lists.alternativeNotDisplayed', { days, required: alternativeDisplayDays })
    : ok('ALTERNATIVE_MECHANISM')
}

/**
 * The Gram Sabha's list is frozen (hp-food-2016, AAY (g) to (i): R47 R48 R51; domain §12.3 MEETING_NOTIFIED →
 * FINALISED). Refuses, in this order: a wrong stage, `lists.officerAbsent`, `lists.noQuorum` with both numbers unless
 * the relaxed rule or a complete R51 order stands in, `lists.notReadOut`, `lists.resolutionMissing`, an unlawful order,
 * `lists.meetingUnsigned`.
 */
export const finalise = (all: Finalisation): Result<Finalised> => {
  const next = advanceList(all.stage, 'finalise')
  if (!next.ok) return next
  if (!all.officerPresent) return refuse('lists.officerAbsent')
  const legitimacy = legitimacyOf(all)
  if (!legitimacy.ok) return legitimacy
  if (!all.readOut) return refuse('lists.notReadOut')
  if (blank(all.resolutionNumber)) return refuse('lists.resolutionMissing')
  const order = checkOrder(all.rows, all.seats, all.deviationPlaces)
  if (!order.ok) return order
  if (!all.meetingSigned) return refuse('lists.meetingUnsigned')
  const count = (decision: OrderedRow['decision']): number => all.rows.filter((row) => row.decision === decision).length
  return ok({
    stage: next.value,
    legitimacy: legitimacy.value,
    selected: count('SELECTED'),
    waiting: count('WAITLISTED'),
  })
}
