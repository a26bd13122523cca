import type { Verb } from '@/lib/domain/access/grants'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

export const LIST_STAGES = [
  'DRAFT',
  'TENTATIVE',
  'VERIFIED',
  'MEETING_NOTIFIED',
  'MEETING_FAILED',
  'FINALISED',
  'BLOCK_CONSOLIDATED',
  'DISTRICT_CONSOLIDATED',
  'DEPT_APPROVED',
  'CARDS_ISSUING',
  'CLOSED',
  'RETURNED_TO_GP',
  'SUPERSEDED',
] as const
export type ListStage = (typeof LIST_STAGES)[number]

/** A list from which cards are issued now. */
export const ISSUING_STAGES = ['DEPT_APPROVED', 'CARDS_ISSUING'] as const satisfies readonly ListStage[]

/** A list that the department approved: cards are or were issued from it. */
export const APPROVED_STAGES: readonly ListStage[] = [...ISSUING_STAGES, 'CLOSED']

const BEFORE_APPROVAL = ['FINALISED', 'BLOCK_CONSOLIDATED', 'DISTRICT_CONSOLIDATED'] as const

/** A list that its Gram Sabha sealed and nobody returned. */
export const SEALED_STAGES: readonly ListStage[] = [...BEFORE_APPROVAL, ...APPROVED_STAGES]

/** A past edition: it went back to a new Gram Sabha, or a newer one took its place. */
export const PAST_STAGES: readonly ListStage[] = ['RETURNED_TO_GP', 'SUPERSEDED']

interface Step {
  readonly verb: Verb
  readonly from: readonly ListStage[]
  readonly to: ListStage
}

/** The life of a priority list (domain §12.3): one table, and nothing happens to a list that is not in it. */
export const LIST_STEPS = {
  draw: { verb: 'list.draw', from: ['DRAFT'], to: 'TENTATIVE' },
  display: { verb: 'list.draw', from: ['TENTATIVE'], to: 'TENTATIVE' },
  attest: { verb: 'list.attest', from: ['TENTATIVE'], to: 'VERIFIED' },
  notify: { verb: 'meeting.notify', from: ['VERIFIED', 'MEETING_FAILED'], to: 'MEETING_NOTIFIED' },
  fail: { verb: 'meeting.record', from: ['MEETING_NOTIFIED'], to: 'MEETING_FAILED' },
  // The meeting was held but could not decide the list, the officer being absent say: another is called (§13).
  adjourn: { verb: 'meeting.sign', from: ['MEETING_NOTIFIED'], to: 'VERIFIED' },
  finalise: { verb: 'list.finalise', from: ['MEETING_NOTIFIED'], to: 'FINALISED' },
  consolidateBlock: { verb: 'consolidation.block', from: ['FINALISED'], to: 'BLOCK_CONSOLIDATED' },
  consolidateDistrict: { verb: 'consolidation.district', from: ['BLOCK_CONSOLIDATED'], to: 'DISTRICT_CONSOLIDATED' },
  approve: { verb: 'list.approve', from: ['DISTRICT_CONSOLIDATED'], to: 'DEPT_APPROVED' },
  issueFirstCard: { verb: 'card.issue', from: ['DEPT_APPROVED'], to: 'CARDS_ISSUING' },
  issueLastCard: { verb: 'card.issue', from: ISSUING_STAGES, to: 'CLOSED' },
  // Nobody was selected, or nobody of those selected is left: there is no last card.
  closeWithoutCards: { verb: 'card.issue', from: ISSUING_STAGES, to: 'CLOSED' },
  // A place became free, and the next family is called in: its card is issued from the same list (domain §13).
  callNext: { verb: 'consolidation.block', from: ['CLOSED'], to: 'CARDS_ISSUING' },
  // A returned list stays as it was sealed; its next edition goes to a new Gram Sabha (consolidation/return.ts).
  return: { verb: 'list.return', from: BEFORE_APPROVAL, to: 'RETURNED_TO_GP' },
  // Any list gives way, but only to a newer version that was approved.
  supersede: { verb: 'list.approve', from: LIST_STAGES.filter((stage) => stage !== 'SUPERSEDED'), to: 'SUPERSEDED' },
} as const satisfies Record<string, Step>

export type ListStep = keyof typeof LIST_STEPS

/** The stage a step leads to. Refuses `lists.wrongStage` when the table has no such step from here. */
export const advanceList = (stage: ListStage, step: ListStep): Result<ListStage> => {
  const { from, to }: Step = LIST_STEPS[step]
  return from.includes(stage) ? ok(to) : refuse('lists.wrongStage', { stage })
}
