'use server'

import { recordStanding } from '@/lib/features/standings/commands'
import { recordStandingSchema } from '@/lib/features/standings/schema'
import { defineAction } from '@/lib/platform/action'

export const recordStandingAction = defineAction({
  schema: recordStandingSchema,
  command: recordStanding,
  goTo: ({ id }) => `/households/${id}/schemes?done=recorded`,
})
