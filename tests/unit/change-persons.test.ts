import { describe, expect, it } from 'vitest'
import { isMistyped } from '@/lib/domain/household/number'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { goneSince, withPerson } from '@/lib/features/changes/view'

const ended = { on: plainDate('2026-11-20'), cause: 'DIED' } as const
const members = [
  { serial: 3, name: { en: 'Bimla Kumari' }, ended },
  { serial: 4, name: { hi: 'रमेश' } },
]
const change = (serial: number | null) => ({ field: 'birth', serial, before: null, after: '1960' })

describe('F7 · a change request tells whose fact it is', () => {
  it('by name, in whichever script it is known; nobody who is not a member', () => {
    expect(withPerson(change(4), members)).toEqual({ ...change(4), who: { en: 'रमेश', hi: 'रमेश' } })
    expect(withPerson(change(5), members)).toEqual(change(5))
    expect(withPerson(change(null), members)).toEqual(change(null))
  })

  it('and that the person has died or left since it was asked', () => {
    expect(goneSince([change(3), change(4), change(null)], members)).toMatchObject([
      { serial: 3, name: { en: 'Bimla Kumari' }, ...ended },
    ])
    expect(goneSince([change(4)], members)).toEqual([])
  })
})

describe('F2 · a mobile number is no mistyped household number', () => {
  it.each([
    ['9816000001', false],
    ['98160 00001', false],
    ['६०००००००००', false],
    ['5816000002', true],
    ['9816-00000-1', true],
    ['98160000012', true],
  ])('%s', (typed, mistyped) => {
    expect(isMistyped(typed)).toBe(mistyped)
  })
})
