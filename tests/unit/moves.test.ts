import { describe, expect, it } from 'vitest'
import { APPLICATION_STAGES } from '@/lib/domain/application/stages'
import { isRunning, moveVillage } from '@/lib/domain/move/move'
import { placePath } from '@/lib/domain/place/path'
import { addDays } from '@/lib/domain/shared/plain-date'
import { askedCodes } from '@/lib/features/moves/view'
import { NEXT_PANCHAYAT, PANCHAYAT, TODAY, TOWN } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'

const village = placePath('2/25/s152/v18896')
const going = { village, from: PANCHAYAT, to: NEXT_PANCHAYAT, on: TODAY }
const ground = { servedBy: [PANCHAYAT], targetEnded: false, running: 0 }

describe('a village goes over (domain §13)', () => {
  it('to another panchayat it is re-organised, to a town it becomes urban', () => {
    expect(lawful(moveVillage(going, ground, TODAY))).toBe('REORGANISED')
    expect(lawful(moveVillage({ ...going, to: TOWN }, ground, TODAY))).toBe('URBANISED')
  })

  it('only from a panchayat that serves it today', () => {
    expect(refusalOf(moveVillage({ ...going, from: NEXT_PANCHAYAT, to: PANCHAYAT }, ground, TODAY))).toBe(
      'moves.notServed',
    )
    expect(refusalOf(moveVillage({ ...going, village: PANCHAYAT }, ground, TODAY))).toBe('moves.notServed')
  })

  it('only to a panchayat or town of the State that the directory lists today, and not to where it is', () => {
    expect(refusalOf(moveVillage({ ...going, to: PANCHAYAT }, ground, TODAY))).toBe('moves.samePlace')
    expect(refusalOf(moveVillage(going, { ...ground, targetEnded: true }, TODAY))).toBe('moves.noReceiver')
    expect(refusalOf(moveVillage({ ...going, to: placePath('2/25/b204') }, ground, TODAY))).toBe('moves.noReceiver')
    expect(refusalOf(moveVillage({ ...going, to: placePath('3/25/b204/p1') }, ground, TODAY))).toBe('moves.otherState')
  })

  it('yesterday and today, but not before its day has come', () => {
    const on = (days: number) => moveVillage({ ...going, on: addDays(TODAY, days) }, ground, TODAY)
    expect(on(-1).ok).toBe(true)
    expect(on(0).ok).toBe(true)
    expect(refusalOf(on(1))).toBe('moves.inFuture')
  })

  it('not while one application of its families runs: its list completes where it began', () => {
    expect(refusalOf(moveVillage(going, { ...ground, running: 1 }, TODAY))).toBe('moves.running')
    const ended = (listApproved: boolean) =>
      APPLICATION_STAGES.filter((stage) => !isRunning({ stage, listApproved })).toSorted()
    expect(ended(false)).toEqual(['CARD_ISSUED', 'CLOSED', 'REJECTED', 'WITHDRAWN'])
    expect(ended(true)).toEqual(['CARD_ISSUED', 'CLOSED', 'NOT_SELECTED', 'REJECTED', 'WAITLISTED', 'WITHDRAWN'])
  })

  it('a preview asks for whole codes and a known kind', () => {
    const codes = { village: '18896', from: '900001', to: '900002', toKind: 'PANCHAYAT' }
    expect(askedCodes(codes)).toEqual(codes)
    expect(askedCodes({ ...codes, to: '0900002' })).toBeNull()
    expect(askedCodes({ ...codes, toKind: 'BLOCK' })).toBeNull()
    expect(askedCodes({})).toBeNull()
  })
})
