import { describe, expect, it } from 'vitest'
import { twiceIn } from '@/lib/domain/matching/twice'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { person } from '@/tests/support/life-facts'

const reena = person({
  ...{ serial: 3, name: { en: 'Reena Kumari' }, relation: 'DAUGHTER' },
  birth: { date: plainDate('2009-05-04'), precision: 'EXACT' },
})
const twice = (facts: Partial<typeof reena>): boolean => twiceIn([reena, { ...reena, serial: 4, ...facts }]) !== null

describe('F16 · a person told twice in one family', () => {
  it.each([
    ['in the same words', {}, true],
    ['in the other script', { name: { hi: 'रीना कुमारी' } }, true],
    ['under another name: a twin', { name: { en: 'Seema Kumari' } }, false],
    ['a day later', { birth: { date: plainDate('2009-05-05'), precision: 'EXACT' } as const }, false],
    ['by the year only', { birth: { date: plainDate('2009-05-04'), precision: 'YEAR' } as const }, false],
    ['without a birth', { birth: null }, false],
    ['as a boy', { gender: 'MALE' as const }, false],
    ['who has left', { ended: { on: plainDate('2020-01-01'), cause: 'DIED' } as const }, false],
  ])('%s', (_how, facts, asked) => {
    expect(twice(facts)).toBe(asked)
  })
})
