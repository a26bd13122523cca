import { type Attendance, consistent } from '@/lib/domain/meeting/attendance'
import type { QuorumDecision, QuorumRule } from '@/lib/domain/meeting/quorum'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** Who may preside: the Pradhan, else the Up-Pradhan, else a member chosen by those present (domain §5.3). */
export const PRESIDING = ['PRADHAN', 'UP_PRADHAN', 'CHOSEN_MEMBER'] as const
export type Presiding = (typeof PRESIDING)[number]

/** What the book of proceedings says of one meeting; times are HH:MM of the day it was held. */
export interface MeetingRecord {
  readonly heldOn: PlainDate
  readonly startedAt: string
  readonly endedAt: string
  readonly presiding: { readonly office: Presiding; readonly name: string }
  readonly officer: {
    readonly present: boolean
    readonly name: string
    readonly designation: string
    /** Whether the officer confirmed the presence under the own posting, not by the secretary's word. */
    readonly confirmed: boolean
  }
  /** Families in the register on the notice date. */
  readonly base: number
  readonly attendance: Attendance
  /** Whether the list was read out, and by whom (R48). */
  readonly readOut: boolean
  readonly readBy: string
  readonly resolutionNumber: string
  readonly resolutionText: string
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/
const blank = (text: string): boolean => text.trim() === ''

/**
 * Whether the record holds what it must before anybody signs it (domain §5.3; R47 R48): presiding person, times in
 * order, counts that can be true, the officer named and – if present – confirmed in person, the reader if the list was
 * read out, resolution number and text. An absent officer does not bar the signature: the meeting may deliberate, the
 * list cannot be finalised (§13). Refuses the first thing that is wanting, at its field.
 */
export const readyToSign = (record: MeetingRecord, today: PlainDate): Result<MeetingRecord> => {
  const { presiding, officer } = record
  if (record.heldOn > today) return refuse('meetings.notHeldYet', { on: record.heldOn }, 'heldOn')
  if (!CLOCK.test(record.startedAt) || !CLOCK.test(record.endedAt) || record.endedAt <= record.startedAt)
    return refuse('meetings.timesWrong', {}, 'endedAt')
  if (blank(presiding.name)) return refuse('meetings.presidingMissing', {}, 'presidingName')
  const counts = consistent(record.attendance, record.base)
  if (!counts.ok) return counts
  if (blank(officer.name) || blank(officer.designation)) return refuse('meetings.officerMissing', {}, 'officerName')
  if (officer.present && !officer.confirmed) return refuse('meetings.presenceUnconfirmed', {}, 'officerPresent')
  if (record.readOut && blank(record.readBy)) return refuse('meetings.readerMissing', {}, 'readBy')
  if (blank(record.resolutionNumber)) return refuse('meetings.resolutionMissing', {}, 'resolutionNumber')
  if (blank(record.resolutionText)) return refuse('meetings.resolutionMissing', {}, 'resolutionText')
  return ok(record)
}

/**
 * Whether a meeting may be written down as failed: quorum wanting after the waiting time of the rule (domain §12.3).
 * Refuses `meetings.quorumWasMet` and `meetings.waitNotOver`; minutes.
 */
export const mayFail = (quorum: QuorumDecision, rule: QuorumRule, waitedMinutes: number): Result<QuorumDecision> => {
  const { outcome, required, present } = quorum
  if (outcome !== 'NOT_MET') return refuse('meetings.quorumWasMet', { required, present })
  if (waitedMinutes < rule.waitMinutes)
    return refuse('meetings.waitNotOver', { waited: waitedMinutes, required: rule.waitMinutes }, 'waitedMinutes')
  return ok(quorum)
}
