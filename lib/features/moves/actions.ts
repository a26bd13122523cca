'use server'

import { moveVillageOver } from '@/lib/features/moves/commands'
import { moveVillageSchema } from '@/lib/features/moves/schema'
import { defineAction } from '@/lib/platform/action'

export const moveVillageAction = defineAction({
  schema: moveVillageSchema,
  command: moveVillageOver,
  goTo: () => '/places/moves?done=moved',
})
