import { describe, expect, it } from 'vitest'
import { explain, needsReason } from '@/lib/domain/selection/deviation'
import { checkOrder, type OrderedRow, type Decision, selectsNobody } from '@/lib/domain/selection/order'
import { codeOf, ordered, paramsOf } from '@/tests/support/selection'

const rejected: Partial<OrderedRow> = { decision: 'NOT_SELECTED', finalRank: null, rejection: 'MIGRATED' }
const waiting: Partial<OrderedRow> = { decision: 'WAITLISTED' }
const lawful = [ordered('A-1', 1), ordered('A-2', 2), ordered('A-3', 3, waiting)]
const check = (rows: readonly OrderedRow[], seats = 2) => checkOrder(rows, seats, 3)

describe('the Gram Sabha’s order', () => {
  it('R48 · dense ranks from 1, the first within the seats selected, stand', () => {
    expect(codeOf(check(lawful))).toBe('ok')
    expect(codeOf(check([]))).toBe('ok')
  })

  it('R48 · no two families share a rank', () => {
    expect(paramsOf(check([ordered('A-1', 1), ordered('A-2', 1)]))).toEqual({ rank: 1, number: 'A-2' })
  })

  it.each([0, 3, 1.5])('R48 · with two families rank %d leaves a gap', (at) => {
    expect(codeOf(check([ordered('A-1', 1), ordered('A-2', 2, { finalRank: at })]))).toBe('lists.rankGap')
  })

  it('R48 · a selected or waiting family without a rank is named', () => {
    const refused = check([ordered('A-1', 1), ordered('A-2', 2, { finalRank: null })])
    expect([codeOf(refused), paramsOf(refused)]).toEqual(['lists.rankMissing', { number: 'A-2' }])
  })

  it('R48 · a family that is not selected has a reason and no rank', () => {
    expect(codeOf(check([ordered('A-1', 1), ordered('A-2', 2, rejected)]))).toBe('ok')
    expect(codeOf(check([ordered('A-1', 1), ordered('A-2', 2, { ...rejected, rejection: null })]))).toBe(
      'lists.reasonMissing',
    )
    expect(codeOf(check([ordered('A-1', 1), ordered('A-2', 2, { ...rejected, finalRank: 2 })]))).toBe(
      'lists.rankOnRejected',
    )
  })

  it.each([
    [1, 'ok'],
    [2, 'ok'],
    [3, 'lists.overQuota'],
  ])('R45 · %i families selected for 2 seats: %s', (selected, said) => {
    const rows = Array.from({ length: selected }, (_, index) => ordered(`A-${index + 1}`, index + 1))
    expect(codeOf(check(rows))).toBe(said)
  })

  it('R45 · over quota names both numbers', () => {
    expect(paramsOf(check([...lawful.slice(0, 2), ordered('A-3', 3)]))).toEqual({ seats: 2, selected: 3 })
  })

  it('R45 · nobody within the seats is made to wait, whether the seat is given to another or left empty', () => {
    const passedOver = [ordered('A-1', 1), ordered('A-2', 2, waiting), ordered('A-3', 3)]
    expect(codeOf(check(passedOver))).toBe('lists.seatSkipped')
    expect(codeOf(check([ordered('A-1', 1), ordered('A-2', 2, waiting)]))).toBe('lists.seatSkipped')
  })
})

describe('a list of which the Gram Sabha selected nobody', () => {
  it('R55 · is said to be one; not one that is undecided, not one with a single family selected, not an empty one', () => {
    const rows = (...decisions: readonly (Decision | null)[]) => decisions.map((decision) => ({ decision }))
    expect(selectsNobody(rows('NOT_SELECTED', 'NOT_SELECTED'))).toBe(true)
    expect(selectsNobody(rows('NOT_SELECTED', 'SELECTED'))).toBe(false)
    expect(selectsNobody(rows('NOT_SELECTED', null))).toBe(false)
    expect(selectsNobody([])).toBe(false)
  })
})

describe('leaving the aid’s order (domain §2.2)', () => {
  const moved = (final: number) => ({ aidRank: 10, finalRank: final, recommended: true, selected: true })

  it.each([
    [8, false],
    [7, false],
    [6, true],
    [12, false],
    [13, false],
    [14, true],
  ])('R20 R48 · from rank 10 to rank %i, with 3 places free: a reason is needed: %s', (final, needed) => {
    expect(needsReason(moved(final), 3)).toBe(needed)
  })

  it('R46 R55 · selecting a family that is not recommended always needs a reason', () => {
    expect(needsReason({ ...moved(10), recommended: false }, 3)).toBe(true)
    expect(needsReason({ ...moved(10), recommended: false, selected: false }, 3)).toBe(false)
  })

  it('R48 · an unexplained move is refused with both ranks, an explained one stands', () => {
    const jump = (deviation: OrderedRow['deviation']) =>
      checkOrder(
        [5, 1, 2, 3, 4].map((aid, index) =>
          ordered(`A-${aid}`, index + 1, { aidRank: aid, deviation: aid === 5 ? deviation : null }),
        ),
        5,
        3,
      )
    expect(paramsOf(jump(null))).toEqual({ number: 'A-5', aid: 5, final: 1 })
    expect(codeOf(jump('RECENT_LOSS'))).toBe('ok')
  })

  it('R48 · a reason that says nothing by itself needs words', () => {
    expect(codeOf(explain('A-1', 'OTHER', ' '))).toBe('lists.deviationWordsMissing')
    expect(explain('A-1', 'OTHER', ' House burnt ')).toMatchObject({ value: { words: 'House burnt' } })
    expect(codeOf(explain('A-1', 'PRIORITY_GROUP', ''))).toBe('ok')
  })
})
