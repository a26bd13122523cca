import { addDays, daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

export const MEETING_KINDS = ['GENERAL', 'SPECIAL', 'ADJOURNED'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

/** How the notice reached people (domain §5.3). */
export const NOTICE_MODES = ['NOTICE_BOARD', 'MUNADI', 'LOUDSPEAKER', 'MESSAGE', 'WARD_MEMBERS'] as const
export type NoticeMode = (typeof NOTICE_MODES)[number]

export interface Notice {
  readonly kind: MeetingKind
  readonly noticeOn: PlainDate
  readonly meetingOn: PlainDate
  readonly venue: string
  /** Whether the agenda names the priority list. */
  readonly namesList: boolean
}

/** The State's days: clear days between notice and meeting, and how soon and how late a failed meeting is held again. */
export interface NoticeDays {
  readonly general: number
  readonly special: number
  readonly adjournMin: number
  readonly adjournMax: number
}

const heldAgain = (meetingOn: PlainDate, failedOn: PlainDate | null, days: NoticeDays): Result<true> => {
  if (failedOn === null) return refuse('meetings.noFailedMeeting', {}, 'kind')
  const earliest = addDays(failedOn, days.adjournMin)
  if (meetingOn < earliest) return refuse('meetings.adjournedTooSoon', { earliest }, 'meetingOn')
  const latest = addDays(failedOn, days.adjournMax)
  return meetingOn > latest ? refuse('meetings.adjournedTooLate', { latest }, 'meetingOn') : ok(true)
}

/**
 * Whether a meeting may be called so (domain §5.1, §13 "Quorum fails"): a general or special meeting after its days of
 * notice, an adjourned one between the least and the most days after the failed meeting. Too late for an adjourned
 * meeting, a fresh one is called with full notice. Refuses a missing venue and an agenda that does not name the list.
 */
export const notify = (notice: Notice, days: NoticeDays, lastFailedOn: PlainDate | null): Result<Notice> => {
  if (notice.venue.trim() === '') return refuse('meetings.venueMissing', {}, 'venue')
  if (!notice.namesList) return refuse('meetings.agendaSilent', {}, 'agenda')
  if (notice.kind === 'ADJOURNED') {
    const again = heldAgain(notice.meetingOn, lastFailedOn, days)
    return again.ok ? ok(notice) : again
  }
  const required = notice.kind === 'GENERAL' ? days.general : days.special
  const given = daysBetween(notice.noticeOn, notice.meetingOn)
  return given < required ? refuse('meetings.noticeTooShort', { days: given, required }, 'meetingOn') : ok(notice)
}
