import type { Service } from '@/lib/domain/notice/service'
import type { ReviewKind, ReviewOutcome } from '@/lib/domain/review/kinds'

/** What the journal says of open questions. `subject` is the number of the card or the application. */
export interface ReviewEvents {
  'reviews.opened': { readonly kind: ReviewKind; readonly subject: string; readonly due: string }
  /** The last day on which the notice may be answered. */
  'reviews.served': { readonly kind: ReviewKind; readonly how: Service; readonly until: string }
  'reviews.closed': { readonly kind: ReviewKind; readonly outcome: ReviewOutcome }
}
