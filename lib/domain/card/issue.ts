import type { ApplicationStage } from '@/lib/domain/application/stages'
import { advance } from '@/lib/domain/application/stages'
import { type CardBasis, type CardContents, cardContents } from '@/lib/domain/card/contents'
import { advanceCard, type CardStage } from '@/lib/domain/card/stages'
import type { SchemeRules } from '@/lib/domain/eligibility/scheme-rules'
import { type Household, livingMembers } from '@/lib/domain/household/household'
import { ISSUING_STAGES } from '@/lib/domain/selection/stages'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

export interface CardRequest {
  readonly household: Household
  readonly basis: CardBasis
  readonly listStage: string
  readonly applicationStage: ApplicationStage
  /** The family, or one of its members, is on another card that is active. */
  readonly holdsCard: boolean
  /** A possible duplicate that no officer has settled: it blocks the card, not the application (domain §13). */
  readonly duplicateOpen: boolean
  /** What came in and was not compared with the family yet. */
  readonly notCompared: boolean
  /** An earlier ration-card list may name the family, and no officer has answered. */
  readonly otherCardOpen: boolean
}

export interface IssuedCard {
  readonly stage: CardStage
  readonly applicationStage: ApplicationStage
  readonly contents: CardContents
}

/**
 * Decides whether the family's card may be handed out today: its list approved by the department (R56), its application
 * approved, the family alive and without another card, nothing open about duplicates, and not before the approval's day.
 * Who may issue (R57) is the permit's question.
 */
export const issue = (request: CardRequest, rules: SchemeRules, today: PlainDate): Result<IssuedCard> => {
  const { household, basis, listStage, applicationStage, holdsCard, duplicateOpen } = request
  if (!ISSUING_STAGES.some((stage) => stage === listStage)) return refuse('cards.listNotApproved')
  if (applicationStage !== 'APPROVED') return refuse('cards.applicationNotApproved')
  const carded = advance(applicationStage, 'issueCard')
  if (!carded.ok) return carded
  const active = advanceCard('READY', 'issue')
  if (!active.ok) return active
  if (livingMembers(household.members, today).length === 0) return refuse('cards.nobodyRemains')
  if (holdsCard) return refuse('cards.alreadyHeld')
  if (duplicateOpen) return refuse('cards.duplicateOpen')
  if (request.notCompared) return refuse('cards.notCompared')
  if (request.otherCardOpen) return refuse('cards.otherCardOpen')
  if (basis.issuedOn < basis.approval.on) return refuse('cards.beforeApproval', { approved: basis.approval.on })
  if (basis.issuedOn > today) return refuse('cards.issueInFuture', {}, 'issuedOn')
  const contents = cardContents(household, basis, rules)
  if (!contents.ok) return contents
  return ok({ stage: active.value, applicationStage: carded.value, contents: contents.value })
}
