'use server'

import { confirmFactsSchema } from '@/lib/features/changes/schema'
import { confirmFacts } from '@/lib/features/households/commands/confirm'
import { correctHousehold } from '@/lib/features/households/commands/correct'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { correctHouseholdSchema, registerHouseholdSchema } from '@/lib/features/households/schema'
import { defineAction } from '@/lib/platform/action'

export const registerHouseholdAction = defineAction({
  schema: registerHouseholdSchema,
  command: registerHousehold,
  goTo: ({ id, number, village, then }) =>
    then === 'next'
      ? `/households/new?done=registered&number=${number}&village=${encodeURIComponent(village)}`
      : `/households/${id}?done=registered`,
})

export const correctHouseholdAction = defineAction({
  schema: correctHouseholdSchema,
  command: correctHousehold,
  goTo: ({ id, done }) => `/households/${id}?done=${done}`,
})

export const confirmFactsAction = defineAction({
  schema: confirmFactsSchema,
  command: confirmFacts,
  goTo: ({ id }) => `/households/${id}?done=confirmed`,
})
