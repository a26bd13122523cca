'use server'
import { correctApplication } from '@/lib/features/applications/commands/correct'
import { startApplication } from '@/lib/features/applications/commands/start'
import { submitApplication } from '@/lib/features/applications/commands/submit'
import { withdrawApplication } from '@/lib/features/applications/commands/withdraw'
import {
  correctApplicationSchema,
  startApplicationSchema,
  submitApplicationSchema,
  withdrawApplicationSchema,
} from '@/lib/features/applications/schema'
import { defineAction } from '@/lib/platform/action'

export const startApplicationAction = defineAction({
  schema: startApplicationSchema,
  command: startApplication,
  goTo: ({ id }) => `/applications/${id}?done=started`,
})

export const correctApplicationAction = defineAction({
  schema: correctApplicationSchema,
  command: correctApplication,
  goTo: ({ id }) => `/applications/${id}?done=corrected`,
})

export const submitApplicationAction = defineAction({
  schema: submitApplicationSchema,
  command: submitApplication,
  refresh: ['/(public)/status/[number]'],
  goTo: ({ id }) => `/applications/${id}/acknowledgement?done=submitted`,
})

export const withdrawApplicationAction = defineAction({
  schema: withdrawApplicationSchema,
  command: withdrawApplication,
  refresh: ['/(public)/status/[number]'],
  goTo: ({ id }) => `/applications/${id}?done=withdrawn`,
})
