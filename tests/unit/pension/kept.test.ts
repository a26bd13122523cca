import { describe, expect, it } from 'vitest'
import { keptCounts, type KeptRound, sumOf } from '@/lib/domain/pension/kept'
import { placePath } from '@/lib/domain/place/path'

const [DISTRICT, BLOCK, HERE, THERE] = [
  placePath('2/25'),
  placePath('2/25/b204'),
  placePath('2/25/b204/p900001'),
  placePath('2/25/b204/p900002'),
]
const all = () => true

const round = (
  place: KeptRound['place'],
  day: number,
  ...counts: readonly (readonly [KeptRound['place'], number])[]
) => ({
  place,
  finishedAt: new Date(Date.UTC(2026, 7, day)),
  parts: counts.map(([part, count]) => ({ place: part, result: 'NOT_FOUND' as const, count })),
})

describe('c9 · the counts that rounds left', () => {
  it('c9 · a place stands as the newest round that covered it counted it, whatever the order in which rounds are told', () => {
    const whole = round(DISTRICT, 1, [HERE, 10], [THERE, 20])
    const own = round(HERE, 2, [HERE, 7])
    for (const rounds of [
      [whole, own],
      [own, whole],
    ]) {
      const kept = keptCounts(rounds, all)
      expect(sumOf(kept.parts).NOT_FOUND).toBe(27)
      expect(kept.span).toEqual({ from: whole.finishedAt, until: own.finishedAt })
    }
    expect(sumOf(keptCounts([round(DISTRICT, 3, [HERE, 10], [THERE, 20]), own], all).parts).NOT_FOUND).toBe(30)
  })

  it('c9 · whom the newer round found nobody of counts no more', () => {
    const kept = keptCounts([round(BLOCK, 1, [HERE, 10], [THERE, 20]), round(HERE, 2)], all)
    expect(kept.parts.map(({ place }) => place)).toEqual([THERE])
    expect(kept.span).toEqual({ from: new Date(Date.UTC(2026, 7, 1)), until: new Date(Date.UTC(2026, 7, 1)) })
  })

  it('c9 · an officer of named panchayats sees those; before any round nothing is said', () => {
    const kept = keptCounts([round(DISTRICT, 1, [HERE, 10], [THERE, 20])], (place) => place === HERE)
    expect(sumOf(kept.parts).NOT_FOUND).toBe(10)
    expect(keptCounts([], all)).toEqual({ parts: [], span: null })
  })
})
