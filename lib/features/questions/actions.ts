'use server'

import { saveQuestion } from '@/lib/features/questions/commands'
import { saveQuestionSchema } from '@/lib/features/questions/schema'
import { defineAction } from '@/lib/platform/action'

export const saveQuestionAction = defineAction({
  schema: saveQuestionSchema,
  command: saveQuestion,
  goTo: ({ key }) => `/questions?done=saved&key=${key}`,
})
