'use server'

import { confirmFacts } from '@/lib/features/households/commands/confirm'
import { correctHousehold } from '@/lib/features/households/commands/correct'
import { importFile } from '@/lib/features/households/commands/import-file'
import { readFile } from '@/lib/features/households/commands/read-file'
import { registerHousehold } from '@/lib/features/households/commands/register'
import {
  confirmFactsSchema,
  correctHouseholdSchema,
  importFileSchema,
  readFileSchema,
  registerHouseholdSchema,
} from '@/lib/features/households/schema'
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

export const readFileAction = defineAction({
  schema: readFileSchema,
  command: readFile,
  goTo: ({ id }) => `/households/import?file=${id}`,
})

export const importFileAction = defineAction({
  schema: importFileSchema,
  command: importFile,
  goTo: ({ id }) => `/households/import?file=${id}&done=imported`,
})
