import type { None } from '@/lib/domain/refusals'

export interface MeetingRefusals {
  'meetings.wrongStage': { stage: string }
  'meetings.venueMissing': None
  /** Extraordinary business is limited to what was notified, so the agenda must name the list. */
  'meetings.agendaSilent': None
  'meetings.noticeTooShort': { days: number; required: number }
  /** A notice is given after the officer signed the list, and not ahead of its day. */
  'meetings.noticeDayWrong': { from: string; until: string }
  'meetings.noFailedMeeting': None
  'meetings.adjournedTooSoon': { earliest: string }
  'meetings.adjournedTooLate': { latest: string }
  /** A meeting may be called failed only after the waiting time of the rule. */
  'meetings.waitNotOver': { waited: number; required: number }
  /** Quorum was there: such a meeting did not fail. */
  'meetings.quorumWasMet': { required: number; present: number }
  'meetings.presidingMissing': None
  'meetings.timesWrong': None
  'meetings.notHeldYet': { on: string }
  /** Women, men and others do not add up to the members present. */
  'meetings.attendanceInconsistent': { members: number; parts: number }
  'meetings.familiesOverMembers': { families: number; members: number }
  'meetings.familiesOverBase': { families: number; base: number }
  'meetings.groupsOverMembers': { members: number; groups: number }
  'meetings.officerMissing': None
  /** The officer is noted as present but has not confirmed it in person (R47). */
  'meetings.presenceUnconfirmed': None
  'meetings.readerMissing': None
  'meetings.resolutionMissing': None
}
