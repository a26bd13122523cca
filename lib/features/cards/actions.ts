'use server'
import { issueCard } from '@/lib/features/cards/commands'
import { issueCardSchema } from '@/lib/features/cards/schema'
import { defineAction } from '@/lib/platform/action'

export const issueCardAction = defineAction({
  schema: issueCardSchema,
  command: issueCard,
  refresh: ['/(public)/published/[list]'],
  staleWhen: ['cards.shownChanged'],
  goTo: ({ id }) => `/cards/${id}?done=issued`,
})
