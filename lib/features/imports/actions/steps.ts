'use server'

import { cancelImport } from '@/lib/features/imports/commands/cancel-import'
import { remap } from '@/lib/features/imports/commands/remap'
import { resumeImport } from '@/lib/features/imports/commands/resume-import'
import { startImport } from '@/lib/features/imports/commands/start-import'
import { takeFileBack } from '@/lib/features/imports/commands/take-back'
import { nameColumnsSchema, startImportSchema, stopOrGoSchema, takeBackSchema } from '@/lib/features/imports/schema'
import { defineAction } from '@/lib/platform/action'

export const nameColumnsAction = defineAction({
  schema: nameColumnsSchema,
  command: remap,
  goTo: ({ id }) => `/imports/${id}?done=remapped`,
})

export const startImportAction = defineAction({
  schema: startImportSchema,
  command: startImport,
  goTo: ({ id }) => `/imports/${id}?done=started`,
})

export const takeFileBackAction = defineAction({
  schema: takeBackSchema,
  command: takeFileBack,
  goTo: ({ id }) => `/imports/${id}?done=takenBack`,
})

export const cancelImportAction = defineAction({
  schema: stopOrGoSchema,
  command: cancelImport,
  goTo: ({ id }) => `/imports/${id}?done=cancelled`,
})

export const resumeImportAction = defineAction({
  schema: stopOrGoSchema,
  command: resumeImport,
  goTo: ({ id }) => `/imports/${id}?done=resumed`,
})
