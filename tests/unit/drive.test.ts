import { describe, expect, it } from 'vitest'
import { type DriveWindow, open, stageOn, takesApplicationsOn } from '@/lib/domain/drive/drive'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { codeOf } from '@/tests/support/selection'

const first = plainDate('2026-10-01')
const last = plainDate('2026-10-31')
const window: DriveWindow = {
  opensOn: first,
  closesOn: last,
  publicity: ['NOTICE_BOARD', 'MUNADI'],
  publicityProof: 'Register of notices, p. 14',
}

describe('the drive', () => {
  it.each([
    [addDays(first, -1), 'drives.windowNotYet'],
    [first, 'ok'],
    [last, 'ok'],
    [addDays(last, 1), 'drives.windowOver'],
  ])('R42 · applications are taken only inside the window: on %s %s', (day, said) => {
    expect(codeOf(takesApplicationsOn(window, day))).toBe(said)
  })

  it('R42 · none is taken before the Collector opens the drive', () => {
    expect(codeOf(takesApplicationsOn(null, first))).toBe('drives.notOpen')
  })

  it('R42 · it opens only after publicity that is proved', () => {
    expect(codeOf(open(window, null))).toBe('ok')
    expect(codeOf(open({ ...window, publicity: [] }, null))).toBe('drives.noPublicity')
    expect(codeOf(open({ ...window, publicityProof: ' ' }, null))).toBe('drives.noPublicity')
  })

  it.each([
    [addDays(first, 1), last, 'drives.windowOutside'],
    [first, addDays(last, -1), 'drives.windowOutside'],
    [first, last, 'ok'],
  ])('R42 · the window lies inside the drive’s own days, %s to %s: %s', (from, until, said) => {
    expect(codeOf(open(window, { from, until }))).toBe(said)
  })

  it('R42 · its last day does not lie before its first', () => {
    expect(codeOf(open({ ...window, closesOn: addDays(first, -1) }, null))).toBe('drives.endBeforeStart')
    expect(codeOf(open({ ...window, closesOn: first }, null))).toBe('ok')
  })

  it('R42 · every day has its stage', () => {
    expect(stageOn(null, first)).toBe('PLANNED')
    expect([addDays(first, -1), first, last, addDays(last, 1)].map((day) => stageOn(window, day))).toEqual([
      'PUBLICISED',
      'OPEN',
      'OPEN',
      'CLOSED',
    ])
  })
})
