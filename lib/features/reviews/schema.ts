import { z } from 'zod'
import { REVIEW_OUTCOMES } from '@/lib/domain/review/kinds'
import { requiredText, seenVersion } from '@/lib/platform/form-values'

/** A named officer's answer to an open question. */
export const closeReviewSchema = z.object({
  id: z.uuid(),
  version: seenVersion(),
  outcome: z.enum(REVIEW_OUTCOMES, { error: 'reviews.error.outcome' }),
  reason: requiredText(300),
  /** Of the card as it was shown that it would be written anew; absent where none was. */
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'forms.error.unreadable')
    .optional(),
})

export type CloseReviewInput = z.output<typeof closeReviewSchema>
