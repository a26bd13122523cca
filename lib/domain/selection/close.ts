import { advanceList, type ListStage } from '@/lib/domain/selection/stages'
import { refuse, type Result } from '@/lib/domain/shared/result'

/**
 * Closes an approved list without a card (domain §12.3: every selected row has its card, a refusal or a death recorded, which
 * holds of a list on which nobody was selected). `waiting` counts the selected families that wait for a card. Refuses
 * `lists.cardsWait`, and `lists.wrongStage` before the department's approval (R56).
 */
export const closeList = (stage: ListStage, waiting: number): Result<ListStage> =>
  waiting > 0 ? refuse('lists.cardsWait', { count: waiting }) : advanceList(stage, 'closeWithoutCards')
