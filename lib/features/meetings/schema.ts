import { z } from 'zod'
import { MEETING_KINDS, NOTICE_MODES } from '@/lib/domain/meeting/notice'
import { PRESIDING } from '@/lib/domain/meeting/record'
import { isPlacePath, type PlacePath } from '@/lib/domain/place/path'
import { DEVIATION_REASONS } from '@/lib/domain/selection/deviation'
import { DECISIONS, REJECTION_REASONS } from '@/lib/domain/selection/order'
import { latinDigits } from '@/lib/domain/shared/check-digit'
import {
  dateText,
  linesText,
  optionalText,
  requiredText,
  seenVersion,
  tick,
  wholeNumber,
} from '@/lib/platform/form-values'

const CLOCK = /^([01]?\d|2[0-3])[:.][0-5]\d$/

/** A time of day typed as HH:MM on the clock of 24 hours, also with a dot or without the leading nought. */
const clock = () =>
  z
    .string()
    .transform((text) => latinDigits(text).trim())
    .pipe(z.string().regex(CLOCK, 'meetings.error.time'))
    .transform((text) => text.replace('.', ':').padStart(5, '0'))

const seen = { meetingId: z.uuid(), version: seenVersion() }

/** The notice of a meeting (domain §5.1, §5.3). */
export const notifyMeetingSchema = z.object({
  listId: z.uuid(),
  version: seenVersion(),
  kind: z.enum(MEETING_KINDS),
  noticeOn: dateText(),
  meetingOn: dateText(),
  time: clock(),
  venue: requiredText(200),
  namesList: tick(),
  agenda: linesText(2000),
  noticeMode: z.enum(NOTICE_MODES),
  noticeProof: requiredText(300),
})

const MOST = 1_00_000

const serials = (text: string): readonly number[] =>
  text.split('|').flatMap((one) => (/^\d{1,6}$/.test(one) ? [Number(one)] : []))

/** One page of the attendance sheet: the serials shown, and those of them that came. */
export const saveAttendanceSchema = z.object({
  meetingId: z.uuid(),
  village: z.custom<PlacePath>((text) => typeof text === 'string' && isPlacePath(text), 'forms.error.unreadable'),
  from: wholeNumber(1, MOST),
  to: wholeNumber(1, MOST),
  present: z.array(z.coerce.number().int().positive()).default([]),
  /** What was ticked when the sheet was drawn: somebody else may tick on another device. */
  drawn: z.object({ present: z.string().default('').transform(serials) }).optional(),
})

/** Who presided, when, how many came, and the reading (domain §5.3). */
export const recordProceedingsSchema = z.object({
  ...seen,
  startedAt: clock(),
  endedAt: clock().optional(),
  presidingOffice: z.enum(PRESIDING),
  presidingName: requiredText(120),
  men: wholeNumber(0, MOST),
  women: wholeNumber(0, MOST),
  others: wholeNumber(0, MOST).optional(),
  scheduledCaste: wholeNumber(0, MOST),
  scheduledTribe: wholeNumber(0, MOST),
  readOut: tick(),
  readBy: optionalText(120),
})

export const confirmPresenceSchema = z.object(seen)

/** The order of the families as the meeting has it so far; it may be half-finished. */
export const saveOrderSchema = z.object({
  ...seen,
  rows: z
    .array(
      z.object({
        applicationId: z.uuid(),
        decision: z.enum(DECISIONS).optional(),
        rank: wholeNumber(1, 10_000).optional(),
        rejection: z.enum(REJECTION_REASONS).optional(),
        deviation: z.enum(DEVIATION_REASONS).optional(),
        words: optionalText(500),
      }),
    )
    .default([]),
})

/** What was resolved, and who dissented. */
export const recordResolutionSchema = z.object({
  ...seen,
  resolutionNumber: requiredText(60),
  resolutionText: linesText(4000).pipe(z.string().min(1, 'forms.error.required')),
  dissent: linesText(1000),
  endedAt: clock(),
})

/** Quorum was wanting after the waiting time. */
export const failMeetingSchema = z.object({ ...seen, waitedMinutes: wholeNumber(0, 600) })

/** The Pradhan's signature: under a meeting that could not decide the list, or under the finalised list. */
export const signMeetingSchema = z.object(seen)

export type NotifyMeetingInput = z.output<typeof notifyMeetingSchema>

export type SaveAttendanceInput = z.output<typeof saveAttendanceSchema>

export type RecordProceedingsInput = z.output<typeof recordProceedingsSchema>

export type ConfirmPresenceInput = z.output<typeof confirmPresenceSchema>

export type SaveOrderInput = z.output<typeof saveOrderSchema>

export type RecordResolutionInput = z.output<typeof recordResolutionSchema>

export type FailMeetingInput = z.output<typeof failMeetingSchema>

export type SignMeetingInput = z.output<typeof signMeetingSchema>
