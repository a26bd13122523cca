'use server'

import { decideChange } from '@/lib/features/changes/commands/decide'
import { withdrawChange } from '@/lib/features/changes/commands/withdraw'
import { decideChangeSchema, withdrawChangeSchema } from '@/lib/features/changes/schema'
import { defineAction } from '@/lib/platform/action'

export const decideChangeAction = defineAction({
  schema: decideChangeSchema,
  command: decideChange,
  goTo: ({ id, done }) => `/changes/${id}?done=${done}`,
})

export const withdrawChangeAction = defineAction({
  schema: withdrawChangeSchema,
  command: withdrawChange,
  goTo: ({ id }) => `/changes/${id}?done=withdrawn`,
})
