'use server'

import { enrolPerson } from '@/lib/features/accounts/commands/enrol'
import { disableAccount, enableAccount, resetPassword, revokeSessions } from '@/lib/features/accounts/commands/manage'
import {
  changePassword,
  declareHousehold,
  endOtherSessions,
  endSession,
  switchPosting,
} from '@/lib/features/accounts/commands/own'
import { endPosting, postPerson } from '@/lib/features/accounts/commands/post'
import * as schema from '@/lib/features/accounts/schema'
import { defineAction } from '@/lib/platform/action'

export const enrolPersonAction = defineAction({
  schema: schema.enrolSchema,
  command: enrolPerson,
  goTo: ({ id }) => `/people/${id}?done=enrolled`,
})
export const postPersonAction = defineAction({
  schema: schema.postSchema,
  command: postPerson,
  goTo: ({ id }) => `/people/${id}?done=posted`,
})
export const endPostingAction = defineAction({
  schema: schema.endPostingSchema,
  command: endPosting,
  goTo: ({ id }) => `/people/${id}?done=postingEnded`,
})
export const disableAccountAction = defineAction({
  schema: schema.personSchema,
  command: disableAccount,
  goTo: ({ id }) => `/people/${id}?done=disabled`,
})
export const enableAccountAction = defineAction({
  schema: schema.personSchema,
  command: enableAccount,
  goTo: ({ id }) => `/people/${id}?done=enabled`,
})
export const revokeSessionsAction = defineAction({
  schema: schema.personSchema,
  command: revokeSessions,
  goTo: ({ id }) => `/people/${id}?done=sessionsEnded`,
})
export const resetPasswordAction = defineAction({
  schema: schema.resetPasswordSchema,
  command: resetPassword,
  goTo: ({ id }) => `/people/${id}?done=passwordReset`,
})

export const endSessionAction = defineAction({
  schema: schema.endSessionSchema,
  command: endSession,
  goTo: () => '/account?done=sessionEnded',
})
export const endOtherSessionsAction = defineAction({
  schema: schema.endOtherSessionsSchema,
  command: endOtherSessions,
  goTo: () => '/account?done=sessionsEnded',
})
export const switchPostingAction = defineAction({
  schema: schema.switchPostingSchema,
  command: switchPosting,
  goTo: () => '/desk?done=switched',
})
export const changePasswordAction = defineAction({
  schema: schema.changePasswordSchema,
  command: changePassword,
  goTo: () => '/account?done=passwordChanged',
})
export const declareHouseholdAction = defineAction({
  schema: schema.declareHouseholdSchema,
  command: declareHousehold,
  goTo: () => '/account?done=householdDeclared',
})
