import { describe, expect, it } from 'vitest'
import { typedValue } from '@/lib/domain/setting/typed'
import { fromKey, toBody, toKey } from '@/lib/features/journal/view'
import { PANCHAYAT } from '@/tests/support/cast'

describe('What the journal page reads (requirement 11)', () => {
  it('an event says who did it, under which office, and why', () => {
    const body = {
      actor: { name: 'Asha', role: 'GP_SECRETARY', place: PANCHAYAT },
      params: { number: 'AAY26', rows: 3, hidden: { deep: true } },
      reason: 'asked to',
    }
    expect(toBody(body)).toEqual({
      name: 'Asha',
      role: 'GP_SECRETARY',
      place: PANCHAYAT,
      params: { number: 'AAY26', rows: 3 },
      reason: 'asked to',
    })
  })

  it.each([null, 'text', 7, [], { actor: 5, params: 'x' }])(
    'a spoilt text %j gives empty words and no fault',
    (body) => {
      expect(toBody(body)).toEqual({ name: '', role: '', place: null, params: {}, reason: null })
    },
  )

  it('the place in the list survives the address', () => {
    const position = { at: new Date('2026-08-15T06:30:00.123Z'), chain: PANCHAYAT, seq: 17 }
    expect(fromKey(toKey(position))).toEqual(position)
  })

  it.each([undefined, '', '1~2', '1~../..~3', '1~2/25~x', '99999999999999999~2~1'])(
    '%j is no place in the list',
    (key) => {
      expect(fromKey(key)).toBeNull()
    },
  )
})

describe('The value of a setting as a form typed it', () => {
  it.each([
    ['15', 15],
    ['20,000', 20_000],
    ['yes', true],
    ['no', false],
    [' APRIL_1 ', 'APRIL_1'],
    ['', undefined],
    [undefined, undefined],
    [{ a: { b: '', c: ' ' }, d: '1' }, { d: 1 }],
    [{ a: '' }, undefined],
  ])('%j is %j', (typed, value) => {
    expect(typedValue(typed)).toEqual(value)
  })
})
