import type { Application } from '@/lib/domain/application/application'
import { backUntil, type Rejection, stageBack, type StandingList } from '@/lib/domain/application/reinstate'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import type { Ends } from '@/lib/domain/matching/ends'
import { otherSide, type Side, SIDES } from '@/lib/domain/matching/pair'
import type { Result } from '@/lib/domain/shared/result'

const ENDING_REFUSALS = ['duplicates.headFirst', 'duplicates.twoCards', 'duplicates.placeApproved'] as const

/** An application with the list of its drive. */
interface Listed {
  readonly law: Application
  readonly list: StandingList | null
}

/** What would follow if an entry ended: questions and rejections by the numbers of cards and applications, or why it may not. */
export interface EndView {
  readonly refused: (typeof ENDING_REFUSALS)[number] | null
  /** The application that the department has approved, where that is why. */
  readonly approved: string
  readonly cards: readonly string[]
  readonly changed: readonly string[]
  /** Applications that would be rejected, and until when that can be taken back. */
  readonly rejected: readonly { readonly number: string; readonly back: ReturnType<typeof backUntil> }[]
}

/** What an ending means, as the form tells it before anything is decided; `running` are the applications it would reject. */
export const toEnd = (ends: Result<Ends>, running: readonly Listed[]): EndView => {
  const raised = ends.ok ? ends.value.raised : []
  const about = (subject: 'card' | 'application') =>
    raised.flatMap((one) => (one.subject === subject ? [one.number] : []))
  return {
    refused: ends.ok ? null : (ENDING_REFUSALS.find((code) => code === ends.error.code) ?? null),
    approved: ends.ok ? '' : String(ends.error.params['number'] ?? ''),
    cards: about('card'),
    changed: about('application'),
    rejected: running.map(({ law, list }) => ({ number: law.number, back: backUntil(law, list) })),
  }
}

/** The side that cannot end where the other one can: it is the one that stays. Null where both can, or neither. */
export const cannotEnd = (ends: Readonly<Record<Side, EndView | null>>): Side | null =>
  SIDES.find((side) => ends[side]?.refused && !ends[otherSide(side)]?.refused) ?? null

/** An application that a merger rejected: the stage at which it runs on when the merger is taken back; null when it cannot, and why. */
export interface BackView {
  readonly number: string
  readonly stage: ApplicationStage | null
  readonly goneOver: boolean
}

export const toBack = ({
  kept: { law },
  rejection,
  list,
}: {
  readonly kept: { readonly law: Application }
  readonly rejection: Rejection
  readonly list: StandingList | null
}): BackView => ({
  number: law.number,
  stage: stageBack(law, rejection, list),
  goneOver: rejection.goneOver,
})
