'use server'
import { saveAttendance } from '@/lib/features/meetings/commands/attendance'
import { failMeeting } from '@/lib/features/meetings/commands/fail'
import { finaliseList } from '@/lib/features/meetings/commands/finalise'
import { notifyMeeting } from '@/lib/features/meetings/commands/notify'
import { saveOrder } from '@/lib/features/meetings/commands/order'
import { confirmPresence } from '@/lib/features/meetings/commands/presence'
import { recordProceedings, recordResolution } from '@/lib/features/meetings/commands/proceedings'
import { signMeeting } from '@/lib/features/meetings/commands/sign'
import {
  confirmPresenceSchema,
  failMeetingSchema,
  notifyMeetingSchema,
  recordProceedingsSchema,
  recordResolutionSchema,
  saveAttendanceSchema,
  saveOrderSchema,
  signMeetingSchema,
} from '@/lib/features/meetings/schema'
import { defineAction } from '@/lib/platform/action'

export const notifyMeetingAction = defineAction({
  schema: notifyMeetingSchema,
  command: notifyMeeting,
  goTo: ({ id }) => `/meetings/${id}?done=notified`,
})

export const saveAttendanceAction = defineAction({
  schema: saveAttendanceSchema,
  command: saveAttendance,
  goTo: ({ meetingId, village, next }) =>
    `/meetings/${meetingId}/attendance?village=${village}&from=${next}&done=ticked`,
})

export const recordProceedingsAction = defineAction({
  schema: recordProceedingsSchema,
  command: recordProceedings,
  goTo: ({ id }) => `/meetings/${id}?done=recorded`,
})

export const confirmPresenceAction = defineAction({
  schema: confirmPresenceSchema,
  command: confirmPresence,
  goTo: ({ id }) => `/meetings/${id}?done=presenceConfirmed`,
})

export const saveOrderAction = defineAction({
  schema: saveOrderSchema,
  command: saveOrder,
  goTo: ({ id }) => `/meetings/${id}?done=ordered`,
})

export const recordResolutionAction = defineAction({
  schema: recordResolutionSchema,
  command: recordResolution,
  goTo: ({ id }) => `/meetings/${id}?done=resolved`,
})

export const failMeetingAction = defineAction({
  schema: failMeetingSchema,
  command: failMeeting,
  goTo: ({ id }) => `/meetings/${id}?done=failed`,
})

export const signMeetingAction = defineAction({
  schema: signMeetingSchema,
  command: signMeeting,
  goTo: ({ id }) => `/meetings/${id}?done=signed`,
})

export const finaliseListAction = defineAction({
  schema: signMeetingSchema,
  command: finaliseList,
  refresh: ['/(public)/published/[list]'],
  goTo: ({ listId }) => `/lists/${listId}?done=finalised`,
})
