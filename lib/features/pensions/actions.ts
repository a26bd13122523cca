'use server'

import { checkPerson } from '@/lib/features/pensions/commands/check'
import { decideMatch } from '@/lib/features/pensions/commands/decide'
import { declareNoPension } from '@/lib/features/pensions/commands/declare'
import { beginRound } from '@/lib/features/pensions/commands/round'
import { signDistrictOff } from '@/lib/features/pensions/commands/sign-off'
import { stopRound } from '@/lib/features/pensions/commands/stop-round'
import {
  beginRoundSchema,
  checkPersonSchema,
  decideMatchSchema,
  declareSchema,
  signOffSchema,
  stopRoundSchema,
} from '@/lib/features/pensions/schema'
import { defineAction } from '@/lib/platform/action'

export const checkPersonAction = defineAction({
  schema: checkPersonSchema,
  command: checkPerson,
  goTo: ({ householdId }) => `/households/${householdId}/pension?done=checked`,
})

export const beginRoundAction = defineAction({
  schema: beginRoundSchema,
  command: beginRound,
  goTo: () => '/pensions?done=round',
})

export const stopRoundAction = defineAction({
  schema: stopRoundSchema,
  command: stopRound,
  goTo: () => '/pensions?done=stopped',
})

export const decideMatchAction = defineAction({
  schema: decideMatchSchema,
  command: decideMatch,
  goTo: ({ id }) => `/pensions/${id}?done=decided`,
})

export const declareAction = defineAction({
  schema: declareSchema,
  command: declareNoPension,
  goTo: ({ householdId }) => `/households/${householdId}/pension?done=declared`,
})

export const signOffAction = defineAction({
  schema: signOffSchema,
  command: signDistrictOff,
  goTo: () => '/pensions?done=signedOff',
})
