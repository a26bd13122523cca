'use server'
import { recordLife } from '@/lib/features/lives/commands/record'
import { tellLife } from '@/lib/features/lives/commands/tell'
import { undoLife } from '@/lib/features/lives/commands/undo'
import { recordLifeSchema, toldSchema, undoLifeSchema } from '@/lib/features/lives/schema'
import { defineAction } from '@/lib/platform/action'

export const tellLifeAction = defineAction({
  schema: toldSchema,
  command: tellLife,
  goTo: ({ id, kind, draft }) => `/households/${id}/life/${kind}/${draft}`,
})

export const recordLifeAction = defineAction({
  schema: recordLifeSchema,
  command: recordLife,
  goTo: ({ id, event }) => `/households/${id}/life?done=recorded&event=${event}`,
})

export const undoLifeAction = defineAction({
  schema: undoLifeSchema,
  command: undoLife,
  goTo: ({ id }) => `/households/${id}/life?done=undone`,
})
