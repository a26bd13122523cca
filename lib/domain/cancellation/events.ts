import type { CancelReason, Ending, Reply } from '@/lib/domain/cancellation/kinds'
import type { Service } from '@/lib/domain/notice/service'

/** What the journal says of a card that is to be cancelled; `number` is the card's. */
export interface CancellationEvents {
  'cancellations.proposed': { readonly number: string; readonly code: CancelReason }
  'cancellations.noticed': { readonly number: string }
  /** The last day on which the family may answer. */
  'cancellations.served': { readonly number: string; readonly how: Service; readonly until: string }
  'cancellations.heard': { readonly number: string; readonly reply: Reply }
  'cancellations.ordered': {
    readonly number: string
    readonly order: string
    readonly ending: Ending
  }
  /** Not taken up: no order was needed. */
  'cancellations.dropped': { readonly number: string }
}
