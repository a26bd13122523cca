import { describe, expect, it } from 'vitest'
import type { PublicRecord } from '@/lib/domain/application/public-record'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { toStatusView } from '@/lib/features/status/view'

const row = { list: 'l', decision: 'WAITLISTED', rank: 4, reason: null, nobody: false, closed: false, elsewhere: false }
const record: PublicRecord = {
  ...{ number: 'AAY26-90226-064590', scheme: 'AAY', stage: 'WAITLISTED', place: '2/15/b135/p900010' },
  ...{ panchayatEn: 'Kandrour', panchayatHi: 'कंदरौर', submittedAt: new Date('2026-08-01T05:30:00Z'), dueOn: null },
  ...{ gaps: [], steps: [], officer: null, bearers: [], meeting: null, failed: [], cardOn: null, cardStage: null },
  ...{
    row,
    order: { no: 'RD/7', on: '2026-10-01' },
    toClaim: false,
    asked: { vacancy: false, again: false, stays: null },
  },
}
const waits = (changes: Partial<PublicRecord> = {}, refills = true) =>
  toStatusView({ ...record, ...changes }, plainDate('2026-11-22'), refills).waits

describe('What a waiting family is told of a place that falls free (domain §13, decisions 0073, 0085)', () => {
  it('is promised a call only from an approved list of the office that serves it, in a State that refills', () => {
    expect(waits()).toBe('CALLED')
    expect(waits({ order: null })).toBe('AFTER_APPROVAL')
    expect(waits({}, false)).toBe('NOT_REFILLED')
    expect(waits({ row: { ...row, elsewhere: true } })).toBe('ELSEWHERE')
    expect(waits({ row: { ...row, elsewhere: true }, order: null }, false)).toBe('ELSEWHERE')
  })

  it('nobody else waits', () => {
    expect(waits({ stage: 'APPROVED' })).toBeNull()
    expect(waits({ stage: 'CLOSED' })).toBeNull()
  })
})
