import type { SaveOrderInput } from '@/lib/features/meetings/schema'
import * as rows from '@/lib/features/lists/store/rows'
import { seenBy } from '@/lib/caretaker/demonstration/play'
import type { Village } from './stage'

type Row = SaveOrderInput['rows'][number]

/** A family this far down the aid's order is called to the top: further than the aid may be left without a reason. */
const CALLED_UP = 5

/**
 * The Gram Sabha's order: the aid's, but for one family that it knows to be in greater need than its records say; whom the
 * officer did not recommend it does not select.
 */
export const orderOf = async ({ secretary, panchayat: { seats } }: Village, listId: string): Promise<Row[]> => {
  const drawn = await seenBy(secretary, (tx) => rows.ofList(tx, listId))
  const recommended = drawn.filter((row) => row.recommended)
  const neediest = recommended.length > CALLED_UP ? recommended[CALLED_UP - 1] : undefined
  const order = neediest ? [neediest, ...recommended.filter((row) => row !== neediest)] : recommended
  return [
    ...order.map(({ applicationId }, index): Row => {
      const calledUp = applicationId === neediest?.applicationId
      return {
        applicationId,
        decision: index < seats ? 'SELECTED' : 'WAITLISTED',
        rank: index + 1,
        rejection: undefined,
        deviation: calledUp ? 'RECENT_LOSS' : undefined,
        words: calledUp ? 'कमाने वाला बेटा बरसात में चल बसा।' : undefined,
      }
    }),
    ...drawn
      .filter((row) => !row.recommended)
      .map(({ applicationId }): Row => ({
        applicationId,
        decision: 'NOT_SELECTED',
        rank: undefined,
        rejection: 'HAS_PUCCA_HOUSE',
        deviation: undefined,
        words: undefined,
      })),
  ]
}
