import { describe, expect, it } from 'vitest'
import { freePlaces, placeBack } from '@/lib/domain/application/place-back'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import type { ListStage } from '@/lib/domain/selection/stages'
import { application } from '@/tests/support/factories'

const law = application()
const APPROVED: readonly ListStage[] = ['DEPT_APPROVED', 'CARDS_ISSUING', 'CLOSED']
const back = (from: ApplicationStage, stage: ListStage | null, free: boolean, goneOver = false) => {
  const list = stage === null ? null : { stage, holds: true }
  const result = placeBack(law, { from, goneOver, list, free })
  return result.ok ? result.value : result.error.code
}

describe('domain §13 · a place that was given up for an event that was taken back', () => {
  it('on an approved list is the family’s again while a place is free, and never another family’s', () => {
    for (const stage of APPROVED) {
      expect([back('APPROVED', stage, true), back('APPROVED', stage, false)]).toEqual([
        'APPROVED',
        'reviews.placeTaken',
      ])
      expect([back('CARD_ISSUED', stage, true), back('CARD_ISSUED', stage, false)]).toEqual([
        'CARD_ISSUED',
        'reviews.placeTaken',
      ])
    }
  })

  it('whom the Gram Sabha had selected is approved with the list that has been approved since', () => {
    expect([back('SELECTED', 'DEPT_APPROVED', true), back('SELECTED', 'DISTRICT_CONSOLIDATED', true)]).toEqual([
      'APPROVED',
      'SELECTED',
    ])
    expect(back('SELECTED_BY_PROMOTION', 'CLOSED', true)).toBe('APPROVED')
  })

  it('who waited waits again, whether a place is free or not', () => {
    expect([back('WAITLISTED', 'CLOSED', false), back('WAITLISTED', 'CARDS_ISSUING', true)]).toEqual([
      'WAITLISTED',
      'WAITLISTED',
    ])
  })

  it('before any list the application runs on; a list that was sealed without it takes it in no more', () => {
    expect(back('VERIFIED_ELIGIBLE', null, false)).toBe('VERIFIED_ELIGIBLE')
    expect(back('LISTED', 'CARDS_ISSUING', true)).toBe('reviews.listSealed')
    expect(back('VERIFIED_ELIGIBLE', null, false, true)).toBe('reviews.listSealed')
  })

  it('free are the places of the list less the families that hold one: one fewer, as many, one more', () => {
    expect([1, 2, 3].map((held) => freePlaces(2, Array(held).fill('APPROVED')))).toEqual([1, 0, 0])
    expect(freePlaces(2, ['CARD_ISSUED', 'CLOSED', 'WAITLISTED', 'NOT_SELECTED'])).toBe(1)
    expect(freePlaces(2, ['SELECTED_BY_PROMOTION', 'SELECTED'])).toBe(0)
  })
})
