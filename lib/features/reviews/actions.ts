'use server'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { closeReviewSchema } from '@/lib/features/reviews/schema'
import { defineAction } from '@/lib/platform/action'

export const closeReviewAction = defineAction({
  schema: closeReviewSchema,
  command: closeReview,
  staleWhen: 'reviews.shownChanged',
  goTo: () => '/reviews?done=closed',
})
