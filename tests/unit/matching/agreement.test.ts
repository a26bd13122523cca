import { describe, expect, it } from 'vitest'
import type { Ground } from '@/lib/domain/matching/compare'
import { agreementOf } from '@/lib/features/duplicates/view/agreement'

const by = (...codes: readonly Ground['code'][]): readonly Ground[] => codes.map((code) => ({ code, points: 5 }))

describe('F18 · how two entries agree, as the page of a pair says it', () => {
  it('two villages of one tehsil are two villages, years near each other two years', () => {
    expect(agreementOf('village', ['Jabli', 'Bhaira'], by('nearVillage'))).toBe('differs')
    expect(agreementOf('birth', ['1952', '1950'], by('nearYear'))).toBe('differs')
    expect(agreementOf('birth', ['05-03-1990', '05-03-1991'], by('sameDay'))).toBe('differs')
  })

  it('a year and a day in it, or a day turned round, may be the same; the day of an entry elsewhere is the same', () => {
    expect(agreementOf('birth', ['1952', '03-05-1952'], by('sameYear'))).toBe('alike')
    expect(agreementOf('birth', ['05-03-1952', '03-05-1952'], by('turnedBirth'))).toBe('alike')
    expect(agreementOf('birth', ['2011', '13-08-2011'], by('sameBirth'))).toBe('agrees')
    expect(agreementOf('epic', ['…4567', 'ABC1234567'], by('sameEpic'))).toBe('agrees')
  })

  it('what both say alike agrees, what one says stands on one side, what nobody says on none', () => {
    expect(agreementOf('village', ['Jabli', 'Jabli'], [])).toBe('agrees')
    expect(agreementOf('name', ['Ram Lal', 'राम लाल'], by('sameName'))).toBe('alike')
    expect(agreementOf('mobile', ['98', null], [])).toBe('oneSide')
    expect(agreementOf('mobile', [null, null], [])).toBeNull()
  })
})
