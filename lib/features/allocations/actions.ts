'use server'
import { issueToState } from '@/lib/features/allocations/commands/issue-to-state'
import { splitSeats } from '@/lib/features/allocations/commands/split-seats'
import { issueToStateSchema, splitSeatsSchema } from '@/lib/features/allocations/schema'
import { defineAction } from '@/lib/platform/action'

export const issueToStateAction = defineAction({
  schema: issueToStateSchema,
  command: issueToState,
  goTo: ({ driveId, place }) => `/allocations?drive=${driveId}&place=${place}&done=issued`,
})

export const splitSeatsAction = defineAction({
  schema: splitSeatsSchema,
  command: splitSeats,
  goTo: ({ driveId, place }) => `/allocations?drive=${driveId}&place=${place}&done=split`,
})
