import type { Application } from '@/lib/domain/application/application'
import { advance } from '@/lib/domain/application/stages'
import type { ReviewOutcome } from '@/lib/domain/review/kinds'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

const STEPS: Readonly<Partial<Record<ReviewOutcome, MovedByAnswer['step']>>> = {
  VACANT: 'vacate',
  STRUCK_OFF: 'strikeOff',
  PLACE_GONE: 'vacate',
  LOOKED_AGAIN: 'lookAgain',
}

/** What an answer does to the application it is about. */
export interface MovedByAnswer {
  readonly step: 'vacate' | 'strikeOff' | 'lookAgain'
  readonly application: Application
}

/**
 * What the answer to a question about an application does (domain §13). A vacant place is given up, from wherever the
 * application stands, so that nobody waits for its card, also when its card was cancelled or handed back (while the card feeds,
 * `reviews.cardFeeds` is the answer); so is the place of a family that stands again and does not get it back. A family
 * that qualifies no more is struck off the waiting list. "Look again" sends a verified one back to the officer's visit, due
 * on `dueOn`. Null where the answer moves nothing: the finding stands, the place is kept, the
 * application has ended, or it stands on a list, whose order is the Gram Sabha's.
 */
export const movedByAnswer = (
  application: Application,
  outcome: ReviewOutcome,
  dueOn: PlainDate,
): MovedByAnswer | null => {
  const step = STEPS[outcome]
  if (!step) return null
  const stage = advance(application.stage, step)
  if (!stage.ok) return null
  return { step, application: { ...application, stage: stage.value, dueOn: step === 'lookAgain' ? dueOn : null } }
}
