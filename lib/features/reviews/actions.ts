'use server'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { closeReviewSchema } from '@/lib/features/reviews/schema'
import { defineAction } from '@/lib/platform/action'

export const closeReviewAction = defineAction({
  schema: closeReviewSchema,
  command: closeReview,
  goTo: () => '/reviews?done=closed',
})
