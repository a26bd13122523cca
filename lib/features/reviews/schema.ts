import { z } from 'zod'
import { REVIEW_OUTCOMES } from '@/lib/domain/review/kinds'
import { SERVICES } from '@/lib/domain/notice/service'
import { dateText, optionalText, requiredText, seenVersion } from '@/lib/platform/form-values'

/** A named officer's answer to an open question. */
export const closeReviewSchema = z.object({
  id: z.uuid(),
  version: seenVersion(),
  outcome: z.enum(REVIEW_OUTCOMES, { error: 'reviews.error.outcome' }),
  reason: requiredText(300),
  /** The paper by which the person agreed that it stops before the notice is over. */
  agreed: optionalText(120),
  /** Of the card as it was shown that it would be written anew; absent where none was. */
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'forms.error.unreadable')
    .optional(),
})

/** When and how the notice of a question reached the person. */
export const serveReviewSchema = z.object({
  id: z.uuid(),
  version: seenVersion(),
  on: dateText(),
  how: z.enum(SERVICES, { error: 'notices.error.how' }),
})

export type ServeReviewInput = z.output<typeof serveReviewSchema>
export type CloseReviewInput = z.output<typeof closeReviewSchema>
