import { describe, expect, it } from 'vitest'
import { approve } from '@/lib/domain/consolidation/approve'
import { consolidateBlock, consolidateDistrict, type PanchayatReturn } from '@/lib/domain/consolidation/consolidate'
import { returnToSabha } from '@/lib/domain/consolidation/return'
import { placePath } from '@/lib/domain/place/path'
import { advanceList, LIST_STEPS } from '@/lib/domain/selection/stages'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { codeOf, paramsOf } from '@/tests/support/selection'

const block = { place: placePath('2/25/b135'), seats: 4 }
const from = (code: string, numbers: readonly string[], facts: Partial<PanchayatReturn> = {}): PanchayatReturn => ({
  place: placePath(`2/25/b135/${code}`),
  outcome: 'FINALISED',
  seats: 2,
  sealed: numbers,
  carried: numbers,
  ...facts,
})
const one = from('p900001', ['A-2', 'A-1'])
const two = from('p900002', ['B-1'])

describe('the block’s list', () => {
  it('R49 · joins the panchayats’ lists without ranks of its own', () => {
    expect(consolidateBlock(block, [two, one])).toMatchObject({
      value: {
        seats: 4,
        selected: 3,
        parts: [
          { place: one.place, selected: 2 },
          { place: two.place, selected: 1 },
        ],
      },
    })
  })

  it('R49 · waits for every panchayat, and takes the mark of no applicants for an answer', () => {
    const pending = consolidateBlock(block, [one, from('p900003', [], { outcome: 'PENDING' })])
    expect(paramsOf(pending)).toEqual({ count: 1, place: '2/25/b135/p900003' })
    expect(codeOf(consolidateBlock(block, [one, from('p900003', [], { outcome: 'NO_APPLICANTS' })]))).toBe('ok')
  })

  it.each([[['A-1', 'A-2']], [['A-2']], [['A-2', 'A-1', 'A-3']], [['A-2', 'A-9']]])(
    'R49 · the Gram Sabha’s order A-2, A-1 is not carried as %j',
    (carried) => {
      expect(codeOf(consolidateBlock(block, [{ ...one, carried }, two]))).toBe('consolidations.orderChanged')
    },
  )

  it.each([
    [2, 'consolidations.overAllocation'],
    [3, 'ok'],
    [4, 'ok'],
  ])('R41 R49 · three families in a block with %i seats: %s', (seats, said) => {
    expect(codeOf(consolidateBlock({ ...block, seats }, [one, two]))).toBe(said)
  })

  it('R41 · a panchayat over its own number is named with both numbers', () => {
    const over = consolidateBlock({ ...block, seats: 9 }, [{ ...one, seats: 1 }, two])
    expect(paramsOf(over)).toEqual({ place: one.place, seats: 1, selected: 2 })
  })
})

describe('the district’s list', () => {
  const district = { place: placePath('2/25'), seats: 3 }
  const done = { place: block.place, seats: 4, selected: 3, parts: [] }
  const blocks = [
    { place: block.place, done },
    { place: placePath('2/25/b136'), done: null },
  ]
  const order = { orderNumber: 'DC/3', authority: 'Deputy Commissioner', reason: 'Flood' }

  it('R49 · waits for every block, unless a complete written order leaves the late ones out', () => {
    expect(paramsOf(consolidateDistrict(district, blocks, null))).toEqual({ count: 1, place: '2/25/b136' })
    expect(codeOf(consolidateDistrict(district, blocks, order))).toBe('ok')
    expect(codeOf(consolidateDistrict(district, blocks, { ...order, reason: ' ' }))).toBe(
      'consolidations.exceptionIncomplete',
    )
  })

  it.each([
    [2, 'consolidations.overAllocation'],
    [3, 'ok'],
  ])('R40 R49 · three families in a district with %i seats: %s', (seats, said) => {
    expect(codeOf(consolidateDistrict({ ...district, seats }, blocks.slice(0, 1), null))).toBe(said)
  })
})

describe('the department', () => {
  const today = plainDate('2026-12-01')
  const approval = { orderNumber: 'RD/9', orderOn: today, stateSeats: 100, approvedBefore: 60, selected: 40 }

  it.each([
    [39, 'ok'],
    [40, 'ok'],
    [41, 'consolidations.overStateQuota'],
  ])('R56 · after 60 of 100 families it may approve %i more: %s', (selected, said) => {
    expect(codeOf(approve({ ...approval, selected }, today))).toBe(said)
  })

  it('R56 · over the State’s number both numbers are named', () => {
    expect(paramsOf(approve({ ...approval, selected: 41 }, today))).toEqual({ seats: 100, selected: 101 })
  })

  it('R56 · approves by an order with number and a date not after today', () => {
    expect(codeOf(approve({ ...approval, orderNumber: '' }, today))).toBe('consolidations.orderNumberMissing')
    expect(codeOf(approve({ ...approval, orderOn: addDays(today, 1) }, today))).toBe('consolidations.orderInFuture')
  })
})

describe('a list that goes back', () => {
  const list = { stage: 'BLOCK_CONSOLIDATED', edition: 1 } as const

  it('R56 · goes with a written reason to a new Gram Sabha, as the next edition', () => {
    expect(returnToSabha(list, 'COLLECTOR', ' Quorum sheet missing ')).toEqual({
      ok: true,
      value: {
        stage: 'RETURNED_TO_GP',
        reason: 'Quorum sheet missing',
        next: { stage: 'VERIFIED', edition: 2 },
      },
    })
    expect(codeOf(returnToSabha(list, 'COLLECTOR', ' '))).toBe('consolidations.reasonMissing')
  })

  it('R48 R56 · its next edition can do nothing but call a Gram Sabha, and no office edits it', () => {
    const open = Object.entries(LIST_STEPS).filter(([, step]) => step.from.some((stage) => stage === 'VERIFIED'))
    expect(open.map(([name]) => name)).toEqual(['notify', 'supersede'])
    expect(codeOf(advanceList('RETURNED_TO_GP', 'draw'))).toBe('lists.wrongStage')
  })

  it.each([
    ['BLOCK_OFFICER', 'FINALISED'],
    ['COLLECTOR', 'BLOCK_CONSOLIDATED'],
    ['RD_DEPT', 'DISTRICT_CONSOLIDATED'],
  ] as const)('R56 · %s returns what lies on its own desk (%s) and nothing else', (level, own) => {
    for (const stage of [
      'VERIFIED',
      'FINALISED',
      'BLOCK_CONSOLIDATED',
      'DISTRICT_CONSOLIDATED',
      'DEPT_APPROVED',
    ] as const)
      expect(codeOf(returnToSabha({ stage, edition: 1 }, level, 'Why'))).toBe(
        stage === own ? 'ok' : 'consolidations.notYoursToReturn',
      )
  })
})
