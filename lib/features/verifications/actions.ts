'use server'
import { giveBack } from '@/lib/features/verifications/commands/give-back'
import { signFinding } from '@/lib/features/verifications/commands/sign-finding'
import { takeUp } from '@/lib/features/verifications/commands/take-up'
import { findingSchema, returnSchema, takeUpSchema } from '@/lib/features/verifications/schema'
import { defineAction } from '@/lib/platform/action'

export const takeUpAction = defineAction({
  schema: takeUpSchema,
  command: takeUp,
  refresh: ['/(public)/status/[number]'],
  goTo: ({ id }) => `/applications/${id}/verify`,
})

export const giveBackAction = defineAction({
  schema: returnSchema,
  command: giveBack,
  refresh: ['/(public)/status/[number]'],
  goTo: ({ id }) => `/applications/${id}?done=returned`,
})

export const signFindingAction = defineAction({
  schema: findingSchema,
  command: signFinding,
  staleWhen: ['applications.shownChanged'],
  refresh: ['/(public)/status/[number]'],
  goTo: ({ id }) => `/applications/${id}?done=verified`,
})
