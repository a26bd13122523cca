'use server'
import { attestList } from '@/lib/features/lists/commands/attest'
import { closeListWithoutCards } from '@/lib/features/lists/commands/close'
import { displayList } from '@/lib/features/lists/commands/display'
import { drawList, redrawTentative } from '@/lib/features/lists/commands/draw'
import {
  attestListSchema,
  closeListSchema,
  displayListSchema,
  drawListSchema,
  redrawTentativeSchema,
} from '@/lib/features/lists/schema'
import { defineAction } from '@/lib/platform/action'

export const drawListAction = defineAction({
  schema: drawListSchema,
  command: drawList,
  goTo: ({ id }) => `/lists/${id}?done=drawn`,
})

export const redrawTentativeAction = defineAction({
  schema: redrawTentativeSchema,
  command: redrawTentative,
  goTo: ({ id }) => `/lists/${id}?done=drawn`,
})

export const displayListAction = defineAction({
  schema: displayListSchema,
  command: displayList,
  goTo: ({ id }) => `/lists/${id}?done=displayed`,
})

export const attestListAction = defineAction({
  schema: attestListSchema,
  command: attestList,
  goTo: ({ id }) => `/lists/${id}?done=attested`,
})

export const closeListAction = defineAction({
  schema: closeListSchema,
  command: closeListWithoutCards,
  refresh: ['/(public)/published/[list]'],
  goTo: ({ id }) => `/lists/${id}?done=closed`,
})
