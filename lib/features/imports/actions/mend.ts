'use server'

import { CORRECTION_FILES } from '@/lib/features/households/commands/correction-files'
import { HOUSEHOLD_FILES } from '@/lib/features/households/commands/import-kind'
import { mendRecord } from '@/lib/features/imports/commands/mend-record'
import { mendSchema } from '@/lib/features/imports/schema'
import { OUTSIDE_REGISTER_FILES } from '@/lib/features/pensions/commands/import-kind'
import { defineAction } from '@/lib/platform/action'

export const mendRecordAction = defineAction({
  schema: mendSchema,
  command: mendRecord({
    HOUSEHOLDS: HOUSEHOLD_FILES,
    OUTSIDE_REGISTER: OUTSIDE_REGISTER_FILES,
    CORRECTIONS: CORRECTION_FILES,
  }),
  goTo: ({ id, entered }) => `/imports/${id}?done=${entered ? 'entered' : 'counted'}`,
})
