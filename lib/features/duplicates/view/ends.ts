import type { Ends } from '@/lib/domain/matching/ends'
import type { Result } from '@/lib/domain/shared/result'

const ENDING_REFUSALS = ['duplicates.headFirst', 'duplicates.twoCards'] as const

/** What would follow if an entry ended: questions and rejections by the numbers of cards and applications, or why it may not. */
export interface EndView {
  readonly refused: (typeof ENDING_REFUSALS)[number] | null
  readonly cards: readonly string[]
  readonly changed: readonly string[]
}

/** What an ending means, as the form tells it before anything is decided. */
export const toEnd = (ends: Result<Ends>): EndView => {
  const raised = ends.ok ? ends.value.raised : []
  const about = (subject: 'card' | 'application') =>
    raised.flatMap((one) => (one.subject === subject ? [one.number] : []))
  return {
    refused: ends.ok ? null : (ENDING_REFUSALS.find((code) => code === ends.error.code) ?? null),
    cards: about('card'),
    changed: about('application'),
  }
}
