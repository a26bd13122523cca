'use server'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { serveReviewNotice } from '@/lib/features/reviews/commands/serve'
import { closeReviewSchema, serveReviewSchema } from '@/lib/features/reviews/schema'
import { defineAction } from '@/lib/platform/action'

export const closeReviewAction = defineAction({
  schema: closeReviewSchema,
  command: closeReview,
  staleWhen: ['reviews.shownChanged'],
  goTo: () => '/reviews?done=closed',
})

export const serveReviewAction = defineAction({
  schema: serveReviewSchema,
  command: serveReviewNotice,
  goTo: ({ id }) => `/reviews/${id}?done=served`,
})
