'use server'
import { createDrive, openDrive } from '@/lib/features/drives/commands'
import { createDriveSchema, openDriveSchema } from '@/lib/features/drives/schema'
import { defineAction } from '@/lib/platform/action'

export const createDriveAction = defineAction({
  schema: createDriveSchema,
  command: createDrive,
  goTo: ({ id }) => `/drives/${id}?done=created`,
})

export const openDriveAction = defineAction({
  schema: openDriveSchema,
  command: openDrive,
  goTo: ({ id }) => `/drives/${id}?done=opened`,
})
