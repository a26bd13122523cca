import { describe, expect, it } from 'vitest'
import { contradiction, type OutsideEntry } from '@/lib/domain/pension/entry'

const LINE: Omit<OutsideEntry, 'id' | 'registerId'> = {
  ...{
    kind: 'IGNOAPS',
    sender: 'Welfare',
    number: 'HP-25-0001',
    guardian: 'Mangat Ram',
    gender: 'MALE',
    village: null,
  },
  ...{ name: { en: 'Puran Chand' }, birthYear: 1950, aadhaarDigest: null, aadhaarLast4: null },
  ...{ standing: 'ACTIVE', since: null, until: null },
}

describe('R74 · two lines of one number in a pension register', () => {
  it.each([
    ['one is paid, the other stopped', { standing: 'STOPPED' }, 'standing'],
    ['one is paid, the other does not say', { standing: 'UNSAID' }, 'standing'],
    ['they name two persons', { name: { en: 'Sewak Ram' } }, 'name'],
    ['they state two births', { birthYear: 1951 }, 'birthYear'],
    ['they state two genders', { gender: 'FEMALE' }, 'gender'],
    ['they name two fathers', { guardian: 'Hari Singh' }, 'guardian'],
    ['only one tells an Aadhaar number', { aadhaarLast4: '4321' }, null],
    ['one does not tell the birth', { birthYear: null }, null],
    ['one tells the name in Hindi too', { name: { en: 'Puran Chand', hi: 'पूरन चंद' } }, null],
    ['the pension was paid to a later day', { until: null }, null],
    ['they say the same', {}, null],
  ] as const)('are weighed where %s', (_, said, fact) => {
    expect(contradiction(LINE, { ...LINE, ...said })).toBe(fact)
    expect(contradiction({ ...LINE, ...said }, LINE)).toBe(fact)
  })

  it('lines of one ration card may be its persons: they contradict each other in its standing alone', () => {
    const card = { ...LINE, kind: 'RATION_CARDS' } as const
    expect(contradiction(card, { ...card, name: { en: 'Hima Devi' }, gender: 'FEMALE' })).toBeNull()
    expect(contradiction(card, { ...card, standing: 'STOPPED' })).toBe('standing')
  })
})
