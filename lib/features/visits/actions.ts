'use server'

import { recordVisit } from '@/lib/features/visits/commands'
import { recordVisitSchema } from '@/lib/features/visits/schema'
import { defineAction } from '@/lib/platform/action'

export const recordVisitAction = defineAction({
  schema: recordVisitSchema,
  command: recordVisit,
  goTo: ({ id, place, event }) =>
    event ? `/visits/${id}?done=recorded` : `/visits?area=${encodeURIComponent(place)}&done=recorded`,
})
