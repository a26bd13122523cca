import { describe, expect, it } from 'vitest'
import type { PublicRecord } from '@/lib/domain/application/public-record'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { toStatusView } from '@/lib/features/status/view'

const step = (event: string, to: string, day: string) => ({
  ...{ event, to, at: `2026-${day}T05:30:00+00:00`, due: null, gaps: [] },
})
const APPROVED = [
  step('submit', 'SUBMITTED', '08-01'),
  step('verify', 'VERIFIED_ELIGIBLE', '08-10'),
  step('select', 'SELECTED', '09-01'),
  step('approve', 'APPROVED', '10-01'),
]
const record: PublicRecord = {
  ...{ number: 'AAY26-90226-064590', scheme: 'AAY', stage: 'APPROVED', place: '2/15/b135/p900010' },
  ...{ panchayatEn: 'Kandrour', panchayatHi: 'कंदरौर', submittedAt: new Date('2026-08-01T05:30:00Z'), dueOn: null },
  ...{ gaps: [], steps: APPROVED, officer: null, bearers: [], meeting: null, failed: [], cardOn: null },
  ...{ cardStage: null, row: null, order: { no: 'RD/7', on: '2026-10-01' }, toClaim: false },
  asked: { vacancy: false, again: false, stays: null },
}
const told = (changes: Partial<PublicRecord> = {}) =>
  toStatusView({ ...record, ...changes }, plainDate('2026-11-22'), true)
const vacated = { stage: 'CLOSED', steps: [...APPROVED, step('vacate', 'CLOSED', '11-02')] }
const gone = (day: string) => ({
  vacancy: false,
  again: false,
  stays: { at: `2026-${day}T05:30:00+00:00`, reason: 'Left' },
})

describe('What the public page says in order of time (decision 0096)', () => {
  it('an approved family was approved by the order; of one that waits or has ended the order approved the list only', () => {
    expect(told().order?.of).toBe('FAMILY')
    expect(told({ stage: 'WAITLISTED' }).order?.of).toBe('LIST')
    expect(told(vacated).order?.of).toBe('LIST')
  })

  it('the way of a closed application ends with its closing, behind all that it had reached', () => {
    expect(told(vacated).milestones).toEqual([
      ...['handedIn', 'verified', 'gramSabha', 'approved'].map((key) => ({ key, state: 'done' })),
      { key: 'closed', state: 'stopped' },
    ])
    expect(told(vacated).closedAt).toBe('2026-11-02T05:30:00+00:00')
    expect(told().closedAt).toBeNull()
    expect(told().milestones.map(({ key }) => key)).not.toContain('closed')
  })

  it('no card is promised while an officer must answer whether the approved place is vacant', () => {
    expect(told({ asked: { vacancy: true, again: false, stays: null } }).placeAsked).toBe('VACANT')
    expect(told({ stage: 'SELECTED', asked: { vacancy: true, again: false, stays: null } }).placeAsked).toBeNull()
    expect(told({ ...vacated, asked: { vacancy: false, again: true, stays: null } }).placeAsked).toBe('AGAIN')
    expect(told().placeAsked).toBeNull()
  })

  it.each([
    ['before the place was given up anew', '11-01', false],
    ['on the moment of the closing', '11-02', true],
    ['after it', '11-20', true],
  ])('that the place stays given up is told of an order %s: %s, %s', (_when, day, isTold) => {
    expect(told({ ...vacated, asked: gone(day) }).stays !== null).toBe(isTold)
    expect(told({ asked: gone(day) }).stays).toBeNull()
  })
})
