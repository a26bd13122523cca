'use server'

import { confirmFactsSchema } from '@/lib/features/changes/schema'
import { arriveHousehold } from '@/lib/features/households/commands/arrive'
import { confirmFacts } from '@/lib/features/households/commands/confirm'
import { correctHousehold } from '@/lib/features/households/commands/correct'
import { registerHousehold } from '@/lib/features/households/commands/register'
import {
  arriveHouseholdSchema,
  correctHouseholdSchema,
  registerHouseholdSchema,
} from '@/lib/features/households/schema/family'
import { defineAction } from '@/lib/platform/action'

/** What the next page says of an Aadhaar number that was typed. */
const said = (aadhaar: string): string => (aadhaar === '' ? '' : `&aadhaar=${aadhaar}`)

export const registerHouseholdAction = defineAction({
  schema: registerHouseholdSchema,
  command: registerHousehold,
  goTo: ({ id, number, village, then, aadhaar }) =>
    then === 'next'
      ? `/households/new?done=registered&number=${number}&village=${encodeURIComponent(village)}${said(aadhaar)}`
      : `/households/${id}?done=registered${said(aadhaar)}`,
})

export const arriveHouseholdAction = defineAction({
  schema: arriveHouseholdSchema,
  command: arriveHousehold,
  goTo: ({ id, aadhaar }) => `/households/${id}?done=arrived${said(aadhaar)}`,
})

export const correctHouseholdAction = defineAction({
  schema: correctHouseholdSchema,
  command: correctHousehold,
  goTo: ({ id, done, aadhaar }) => `/households/${id}?done=${done}${said(aadhaar)}`,
})

export const confirmFactsAction = defineAction({
  schema: confirmFactsSchema,
  command: confirmFacts,
  goTo: ({ id }) => `/households/${id}?done=confirmed`,
})
