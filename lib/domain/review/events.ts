import type { ReviewKind, ReviewOutcome } from '@/lib/domain/review/kinds'

/** What the journal says of open questions. `subject` is the number of the card or the application. */
export interface ReviewEvents {
  'reviews.opened': { readonly kind: ReviewKind; readonly subject: string; readonly due: string }
  'reviews.closed': { readonly kind: ReviewKind; readonly outcome: ReviewOutcome }
}
