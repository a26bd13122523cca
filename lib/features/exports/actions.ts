'use server'

import { askExport } from '@/lib/features/exports/commands'
import { askExportSchema } from '@/lib/features/exports/schema'
import { defineAction } from '@/lib/platform/action'

export const askExportAction = defineAction({
  schema: askExportSchema,
  command: askExport,
  goTo: ({ id }) => `/exports?done=asked&ready=${id}`,
})
