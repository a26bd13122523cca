import { describe, expect, it } from 'vitest'
import { type AlternativeMechanism, type Finalisation, finalise } from '@/lib/domain/selection/finalise'
import { LIST_STAGES } from '@/lib/domain/selection/stages'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { codeOf, ordered, paramsOf, QUORATE } from '@/tests/support/selection'

const heldOn = plainDate('2026-11-20')
const ready: Finalisation = {
  stage: 'MEETING_NOTIFIED',
  heldOn,
  officerPresent: true,
  quorum: QUORATE,
  alternative: null,
  alternativeDisplayDays: 15,
  readOut: true,
  resolutionNumber: '12/2026',
  meetingSigned: true,
  rows: [ordered('A-1', 1), ordered('A-2', 2, { decision: 'WAITLISTED' })],
  seats: 1,
  deviationPlaces: 3,
}
const order: AlternativeMechanism = {
  orderNumber: 'PR/7',
  authority: 'Administrator',
  reason: 'No elected body in position',
  displayedOn: addDays(heldOn, -15),
}
const notMet = { ...QUORATE, outcome: 'NOT_MET', present: 33, shortOf: 'QUORUM' } as const

describe('the Gram Sabha finalises the list', () => {
  it('R47 R48 · with officer, quorum, reading, resolution and a lawful order it is final', () => {
    expect(finalise(ready)).toEqual({
      ok: true,
      value: { stage: 'FINALISED', legitimacy: 'MET', selected: 1, waiting: 1 },
    })
  })

  it('R47 R48 · a list cannot be finalised while the assigned officer is absent', () => {
    expect(codeOf(finalise({ ...ready, officerPresent: false }))).toBe('lists.officerAbsent')
  })

  it('R47 · without quorum it is refused, with both numbers', () => {
    expect(paramsOf(finalise({ ...ready, quorum: notMet }))).toEqual({ required: 34, present: 33 })
  })

  it('R47 · the relaxed rule after failed meetings stands in, and the list says so', () => {
    const eased = { ...QUORATE, outcome: 'MET_BY_RELAXATION', required: 0, present: 3, failures: 2 } as const
    expect(finalise({ ...ready, quorum: eased })).toMatchObject({ value: { legitimacy: 'MET_BY_RELAXATION' } })
  })

  it('R51 · an order for the alternative mechanism stands in for quorum, and the list says so', () => {
    const instead = finalise({ ...ready, quorum: notMet, alternative: order })
    expect(instead).toMatchObject({ value: { legitimacy: 'ALTERNATIVE_MECHANISM' } })
  })

  it.each(['orderNumber', 'authority', 'reason'] as const)('R51 · such an order names its %s', (missing) => {
    const alternative = { ...order, [missing]: ' ' }
    expect(codeOf(finalise({ ...ready, quorum: notMet, alternative }))).toBe('lists.alternativeIncomplete')
  })

  it.each([
    [14, 'lists.alternativeNotDisplayed'],
    [15, 'ok'],
    [16, 'ok'],
  ])('R51 · a list displayed for %i of 15 days: %s', (days, said) => {
    const alternative = { ...order, displayedOn: addDays(heldOn, -days) }
    expect(codeOf(finalise({ ...ready, quorum: notMet, alternative }))).toBe(said)
  })

  it('R51 · the alternative mechanism does not excuse the officer', () => {
    const alone = { ...ready, quorum: notMet, alternative: order, officerPresent: false }
    expect(codeOf(finalise(alone))).toBe('lists.officerAbsent')
  })

  it('R48 · a list that was not read out, lacks a resolution or a signed record is not final', () => {
    expect(codeOf(finalise({ ...ready, readOut: false }))).toBe('lists.notReadOut')
    expect(codeOf(finalise({ ...ready, resolutionNumber: ' ' }))).toBe('lists.resolutionMissing')
    expect(codeOf(finalise({ ...ready, meetingSigned: false }))).toBe('lists.meetingUnsigned')
  })

  it('R45 · more families than the quota are refused with both numbers', () => {
    const rows = [ordered('A-1', 1), ordered('A-2', 2)]
    expect(paramsOf(finalise({ ...ready, rows }))).toEqual({ seats: 1, selected: 2 })
  })

  it.each(LIST_STAGES.filter((stage) => stage !== 'MEETING_NOTIFIED'))(
    'R47 · nothing is finalised from %s',
    (stage) => {
      expect(codeOf(finalise({ ...ready, stage }))).toBe('lists.wrongStage')
    },
  )
})
