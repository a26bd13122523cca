import { describe, expect, it } from 'vitest'
import { notify, type Notice, type NoticeDays } from '@/lib/domain/meeting/notice'
import { decide } from '@/lib/domain/meeting/quorum'
import { mayFail, type MeetingRecord, readyToSign } from '@/lib/domain/meeting/record'
import { advanceMeeting, MEETING_STAGES } from '@/lib/domain/meeting/stages'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { codeOf, HIMACHAL, paramsOf } from '@/tests/support/selection'

const heldOn = plainDate('2026-11-20')
const days: NoticeDays = { general: 15, special: 7, adjournMin: 1, adjournMax: 15 }
const notice: Notice = {
  kind: 'SPECIAL',
  noticeOn: addDays(heldOn, -7),
  meetingOn: heldOn,
  venue: 'Panchayat Ghar',
  namesList: true,
}

describe('calling the Gram Sabha', () => {
  it.each([
    ['GENERAL', 14, 'meetings.noticeTooShort'],
    ['GENERAL', 15, 'ok'],
    ['GENERAL', 16, 'ok'],
    ['SPECIAL', 6, 'meetings.noticeTooShort'],
    ['SPECIAL', 7, 'ok'],
    ['SPECIAL', 8, 'ok'],
  ] as const)('R47 · a %s meeting with %i days of notice: %s', (kind, given, said) => {
    expect(codeOf(notify({ ...notice, kind, noticeOn: addDays(heldOn, -given) }, days, null))).toBe(said)
  })

  it.each([
    [0, 'meetings.adjournedTooSoon'],
    [1, 'ok'],
    [15, 'ok'],
    [16, 'meetings.adjournedTooLate'],
  ])('R47 · a failed meeting is held again %i days later: %s', (later, said) => {
    const again = { ...notice, kind: 'ADJOURNED', noticeOn: heldOn, meetingOn: addDays(heldOn, later) } as const
    expect(codeOf(notify(again, days, heldOn))).toBe(said)
  })

  it('R47 · too late for an adjourned meeting, a fresh one is called with full notice', () => {
    const fresh = { ...notice, noticeOn: addDays(heldOn, 20), meetingOn: addDays(heldOn, 27) }
    expect(codeOf(notify(fresh, days, heldOn))).toBe('ok')
    expect(codeOf(notify({ ...notice, kind: 'ADJOURNED' }, days, null))).toBe('meetings.noFailedMeeting')
  })

  it('R47 · the notice says where, and its agenda names the list', () => {
    expect(codeOf(notify({ ...notice, venue: ' ' }, days, null))).toBe('meetings.venueMissing')
    expect(codeOf(notify({ ...notice, namesList: false }, days, null))).toBe('meetings.agendaSilent')
  })
})

describe('the record of a meeting', () => {
  const record: MeetingRecord = {
    heldOn,
    startedAt: '10:00',
    endedAt: '12:30',
    presiding: { office: 'PRADHAN', name: 'Deepa' },
    officer: { present: true, name: 'Bhanu', designation: 'Patwari', confirmed: true },
    base: 100,
    attendance: { families: 40, members: 70, women: 40, men: 29, others: 1, scheduledCaste: 20, scheduledTribe: 5 },
    readOut: true,
    readBy: 'Asha',
    resolutionNumber: '12/2026',
    resolutionText: 'The list is adopted in this order.',
  }
  const signs = (change: Partial<MeetingRecord>) => codeOf(readyToSign({ ...record, ...change }, heldOn))
  const counts = (change: Partial<MeetingRecord['attendance']>) => ({ attendance: { ...record.attendance, ...change } })

  it('R47 R48 · a complete record may be signed, on the day or later', () => {
    expect(signs({})).toBe('ok')
    expect(codeOf(readyToSign(record, addDays(heldOn, -1)))).toBe('meetings.notHeldYet')
  })

  it.each([
    ['nobody presided', { presiding: { office: 'CHOSEN_MEMBER', name: ' ' } as const }, 'meetings.presidingMissing'],
    ['it ended before it began', { endedAt: '09:59' }, 'meetings.timesWrong'],
    ['a time is none', { startedAt: '25:00' }, 'meetings.timesWrong'],
    ['women and men do not add up', counts({ women: 41 }), 'meetings.attendanceInconsistent'],
    ['more families than members', counts({ families: 71 }), 'meetings.familiesOverMembers'],
    ['more families than the register', { base: 39 }, 'meetings.familiesOverBase'],
    ['more SC and ST than members', counts({ scheduledTribe: 51 }), 'meetings.groupsOverMembers'],
    ['the officer is not named', { officer: { ...record.officer, name: '' } }, 'meetings.officerMissing'],
    [
      'the presence is unconfirmed',
      { officer: { ...record.officer, confirmed: false } },
      'meetings.presenceUnconfirmed',
    ],
    ['the reader is not named', { readBy: '' }, 'meetings.readerMissing'],
    ['the resolution has no number', { resolutionNumber: '' }, 'meetings.resolutionMissing'],
    ['the resolution has no text', { resolutionText: ' ' }, 'meetings.resolutionMissing'],
  ])('R47 R48 · it is not signed while %s', (_what, change, said) => {
    expect(signs(change)).toBe(said)
  })

  it('R47 · a meeting without the officer is recorded and signed; only its list cannot be final', () => {
    expect(signs({ officer: { ...record.officer, present: false, confirmed: false } })).toBe('ok')
  })

  it.each([
    [29, 'meetings.waitNotOver'],
    [30, 'ok'],
    [31, 'ok'],
  ])('R47 · after %i minutes of waiting, of 30, a meeting may be called failed: %s', (waited, said) => {
    const few = { families: 5, members: 5, women: 2, scheduledTribe: 0 }
    expect(codeOf(mayFail(decide(HIMACHAL, 100, few, 0), HIMACHAL, waited))).toBe(said)
  })

  it('R47 · a meeting with quorum did not fail', () => {
    const many = { families: 34, members: 40, women: 20, scheduledTribe: 0 }
    expect(paramsOf(mayFail(decide(HIMACHAL, 100, many, 0), HIMACHAL, 60))).toEqual({ required: 34, present: 34 })
  })

  it('R19 · a signed or failed meeting is never written again', () => {
    for (const step of ['record', 'fail', 'confirmPresence', 'sign'] as const)
      for (const stage of ['SIGNED', 'FAILED'] as const)
        expect(codeOf(advanceMeeting(stage, step))).toBe('meetings.wrongStage')
    expect(MEETING_STAGES.map((stage) => codeOf(advanceMeeting(stage, 'sign')))).toEqual([
      'meetings.wrongStage',
      'ok',
      'meetings.wrongStage',
      'meetings.wrongStage',
    ])
  })
})
