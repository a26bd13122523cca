import type { Verb } from '@/lib/domain/access/grants'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

export const APPLICATION_STAGES = [
  'DRAFT',
  'SUBMITTED',
  'UNDER_VERIFICATION',
  'RETURNED',
  'VERIFIED_ELIGIBLE',
  'VERIFIED_INELIGIBLE',
  'LISTED',
  'SELECTED',
  'WAITLISTED',
  'NOT_SELECTED',
  'SELECTED_BY_PROMOTION',
  'APPROVED',
  'CARD_ISSUED',
  'WITHDRAWN',
  'REJECTED',
  'CLOSED',
] as const
export type ApplicationStage = (typeof APPLICATION_STAGES)[number]

interface Transition {
  readonly event: string
  readonly from: readonly ApplicationStage[]
  readonly to: ApplicationStage
  readonly verb: Verb
}

/** The officer's finding is signed, and the application on no list yet. */
export const FOUND_STAGES = ['VERIFIED_ELIGIBLE', 'VERIFIED_INELIGIBLE'] as const satisfies readonly ApplicationStage[]

/** The Gram Sabha has decided about the family, and nobody above it yet. */
export const DECIDED_STAGES = ['SELECTED', 'WAITLISTED', 'NOT_SELECTED'] as const satisfies readonly ApplicationStage[]

/** The officer's finding is signed, and nobody above the Gram Sabha has decided since. */
export const VERIFIED_STAGES: readonly ApplicationStage[] = [...FOUND_STAGES, 'LISTED', ...DECIDED_STAGES]

/** Handed in, and before the Gram Sabha still or decided by it in an earlier edition of the list. */
export const COMPETING_STAGES: readonly ApplicationStage[] = [
  ...(['SUBMITTED', 'UNDER_VERIFICATION', 'RETURNED'] as const),
  ...VERIFIED_STAGES,
]

const BEFORE_SABHA = ['DRAFT', 'SUBMITTED', 'UNDER_VERIFICATION', 'RETURNED', ...FOUND_STAGES, 'LISTED'] as const
const BEFORE_APPROVED = [...BEFORE_SABHA, 'SELECTED', 'WAITLISTED', 'SELECTED_BY_PROMOTION'] as const

/**
 * The life of a rural AAY application: the one table (domain §12.1), with the verb that the step needs. What the
 * department or a higher level returns goes back to a new Gram Sabha (§12.3), hence `relist`. Promotion is ordered by the
 * block officer (§13); whoever opens drives closes what is left when they end.
 */
export const TRANSITIONS = [
  { event: 'submit', from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED', verb: 'application.submit' },
  { event: 'takeUp', from: ['SUBMITTED'], to: 'UNDER_VERIFICATION', verb: 'application.takeUp' },
  { event: 'return', from: ['UNDER_VERIFICATION'], to: 'RETURNED', verb: 'application.return' },
  { event: 'findEligible', from: ['UNDER_VERIFICATION'], to: 'VERIFIED_ELIGIBLE', verb: 'application.verify' },
  { event: 'findIneligible', from: ['UNDER_VERIFICATION'], to: 'VERIFIED_INELIGIBLE', verb: 'application.verify' },
  { event: 'list', from: FOUND_STAGES, to: 'LISTED', verb: 'list.draw' },
  { event: 'select', from: ['LISTED'], to: 'SELECTED', verb: 'list.finalise' },
  { event: 'waitlist', from: ['LISTED'], to: 'WAITLISTED', verb: 'list.finalise' },
  { event: 'passOver', from: ['LISTED'], to: 'NOT_SELECTED', verb: 'list.finalise' },
  { event: 'relist', from: DECIDED_STAGES, to: 'LISTED', verb: 'list.return' },
  { event: 'promote', from: ['WAITLISTED'], to: 'SELECTED_BY_PROMOTION', verb: 'consolidation.block' },
  { event: 'approve', from: ['SELECTED', 'SELECTED_BY_PROMOTION'], to: 'APPROVED', verb: 'list.approve' },
  { event: 'issueCard', from: ['APPROVED'], to: 'CARD_ISSUED', verb: 'card.issue' },
  { event: 'withdraw', from: [...BEFORE_APPROVED], to: 'WITHDRAWN', verb: 'application.withdraw' },
  { event: 'rejectDuplicate', from: [...BEFORE_APPROVED], to: 'REJECTED', verb: 'application.verify' },
  // Nobody is left for the place, its card was cancelled or handed back, or the family is not the one that was verified:
  // a named officer answers (§13).
  { event: 'vacate', from: [...BEFORE_APPROVED, 'APPROVED', 'CARD_ISSUED'], to: 'CLOSED', verb: 'review.second' },
  // Whom a visit found to qualify no more, by the block officer's order (§13; decision 0096).
  { event: 'strikeOff', from: ['WAITLISTED'], to: 'CLOSED', verb: 'consolidation.block' },
  { event: 'lookAgain', from: FOUND_STAGES, to: 'UNDER_VERIFICATION', verb: 'review.second' },
  { event: 'close', from: [...BEFORE_SABHA, ...DECIDED_STAGES], to: 'CLOSED', verb: 'drive.open' },
] as const satisfies readonly Transition[]

export type ApplicationStep = (typeof TRANSITIONS)[number]['event']

const rowOf = (stage: ApplicationStage, step: ApplicationStep): Transition | undefined =>
  TRANSITIONS.find(({ event, from }: Transition) => event === step && from.includes(stage))

/** The stage a step leads to. Refuses `applications.wrongStage` when the table has no such step from here. */
export const advance = (stage: ApplicationStage, step: ApplicationStep): Result<ApplicationStage> => {
  const row = rowOf(stage, step)
  return row ? ok(row.to) : refuse('applications.wrongStage', { stage })
}

/** The steps that the table knows from a stage. */
export const stepsFrom = (stage: ApplicationStage): readonly ApplicationStep[] =>
  TRANSITIONS.filter(({ event }) => rowOf(stage, event)).map(({ event }) => event)

/** Whether nothing more can happen: the stage has no way out. */
export const isFinal = (stage: ApplicationStage): boolean => stepsFrom(stage).length === 0

/** Whether the application still competes: a family has at most one such application in a drive (domain §12.1). */
export const isOpen = (stage: ApplicationStage): boolean =>
  !isFinal(stage) && stage !== 'NOT_SELECTED' && stage !== 'CARD_ISSUED'
