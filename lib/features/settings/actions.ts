'use server'

import { enterSetting } from '@/lib/features/settings/commands'
import { enterSettingSchema } from '@/lib/features/settings/schema'
import { defineAction } from '@/lib/platform/action'

export const enterSettingAction = defineAction({
  schema: enterSettingSchema,
  command: enterSetting,
  goTo: ({ key }) => `/settings/${key}?done=changed`,
})
