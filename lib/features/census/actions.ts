'use server'

import { correctCensus } from '@/lib/features/census/commands/correct'
import { recordCensus } from '@/lib/features/census/commands/record'
import { correctCensusSchema, recordCensusSchema } from '@/lib/features/census/schema'
import { defineAction } from '@/lib/platform/action'

export const recordCensusAction = defineAction({
  schema: recordCensusSchema,
  command: recordCensus,
  goTo: ({ id }) => `/households/${id}?done=asked`,
})

export const correctCensusAction = defineAction({
  schema: correctCensusSchema,
  command: correctCensus,
  goTo: ({ id }) => `/households/${id}?done=asked`,
})
