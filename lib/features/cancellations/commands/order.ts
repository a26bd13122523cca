import 'server-only'
import type { OrderInput } from '@/lib/features/cancellations/schema'
import type { Command } from '@/lib/platform/command'
import { end } from './end'
import { load } from './load'

/** The district's reasoned order: the card is cancelled, or the family keeps it (domain §11 D cancel, §12.4). */
export const orderCancelling: Command<OrderInput, { cardId: string }> = async (
  context,
  { decision, orderNo, words, ...seen },
) => {
  const step = await load(context, seen, 'card.cancel')
  return step.ok ? end(context, step.value, { ending: decision, orderNo, words }) : step
}
