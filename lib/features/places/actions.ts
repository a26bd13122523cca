'use server'

import { applyPlaces } from '@/lib/features/places/commands/apply-places'
import { lookAtPlaces } from '@/lib/features/places/commands/look-at-places'
import { applyPlacesSchema, importPlacesSchema } from '@/lib/features/places/schema'
import { defineAction } from '@/lib/platform/action'

export const lookAtPlacesAction = defineAction({
  schema: importPlacesSchema,
  command: lookAtPlaces,
  goTo: ({ id }) => `/places/import/${id}`,
})

export const applyPlacesAction = defineAction({
  schema: applyPlacesSchema,
  command: applyPlaces,
  goTo: ({ id }) => `/places/import/${id}?done=applied`,
})
