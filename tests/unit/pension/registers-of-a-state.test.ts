import { describe, expect, it } from 'vitest'
import { placePath, type PlacePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { registerLines } from '@/lib/features/pensions/view/overview'

const SOLAN = placePath('2/25')
const BILASPUR = placePath('2/15')
const called = (place: PlacePath) => (place === SOLAN ? { en: 'Solan', hi: 'सोलन' } : { en: 'Bilaspur', hi: 'बिलासपुर' })

describe('the registers that a department of the State sees', () => {
  it('each say for which district they speak: two of one kind are no repetition', () => {
    const widow = {
      kind: 'WIDOW',
      sender: 'Welfare',
      asOf: plainDate('2026-04-01'),
      comparedAt: null,
      carried: 0,
      returned: 0,
    } as const
    const held = [
      { ...widow, id: 'a', place: SOLAN, rows: 4 },
      { ...widow, id: 'b', place: BILASPUR, rows: 6 },
    ]
    // No register of the whole State is there of either kind; the districts have sent one of the two.
    const states = [
      { kind: 'IGNOAPS', state: 'MISSING', asOf: null },
      { kind: 'WIDOW', state: 'MISSING', asOf: null },
    ] as const
    const lines = registerLines(held, states, plainDate('2026-04-11'), 30, called)
    expect(lines.map(({ kind, speaksFor, days }) => [kind, speaksFor?.en ?? null, days])).toEqual([
      ['IGNOAPS', null, null],
      ['WIDOW', 'Solan', 10],
      ['WIDOW', 'Bilaspur', 10],
    ])
  })
})
