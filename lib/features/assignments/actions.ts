'use server'
import { assignOfficer, proposeOfficer } from '@/lib/features/assignments/commands'
import { assignOfficerSchema, proposeOfficerSchema } from '@/lib/features/assignments/schema'
import { defineAction } from '@/lib/platform/action'

export const assignOfficerAction = defineAction({
  schema: assignOfficerSchema,
  command: assignOfficer,
  goTo: ({ driveId }) => `/assignments?drive=${driveId}&done=assigned`,
})

export const proposeOfficerAction = defineAction({
  schema: proposeOfficerSchema,
  command: proposeOfficer,
  goTo: ({ driveId }) => `/assignments?drive=${driveId}&done=proposed`,
})
