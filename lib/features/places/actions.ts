'use server'

import { importPlaces } from '@/lib/features/places/commands/import-places'
import { importPlacesSchema } from '@/lib/features/places/schema'
import { defineAction } from '@/lib/platform/action'

export const importPlacesAction = defineAction({
  schema: importPlacesSchema,
  command: importPlaces,
  goTo: ({ id }) => `/places/import/${id}`,
})
