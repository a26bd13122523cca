import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applicationNumber, parseApplicationNumber } from '@/lib/domain/application/number'
import { AAY_SERIES, cardNumber, parseCardNumber } from '@/lib/domain/card/number'
import { householdNumber, isMistyped, parseHouseholdNumber } from '@/lib/domain/household/number'
import { placePath } from '@/lib/domain/place/path'
import { checkDigit, hasValidCheckDigit } from '@/lib/domain/shared/check-digit'
import { PANCHAYAT, TODAY } from '@/tests/support/cast'

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const numbers = fc.integer({ min: 1, max: 16 }).chain(digits)
const valid = numbers.map((text) => `${text}${checkDigit(text)}`)
// What is shorter than a code of the directory is taken for some other number.
const listed = fc.integer({ min: 1_000, max: 99_999_999 }).map((code) => placePath(`2/25/b204/p${code}`))
const panchayats = fc.integer({ min: 1, max: 99_999_999 }).map((code) => placePath(`2/25/b204/p${code}`))
const sequences = fc.integer({ min: 1, max: 99_999 })

describe('for every number', () => {
  it('a single wrong digit is caught', () => {
    fc.assert(
      fc.property(valid, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const index = at % number.length
        const wrong = (Number(number.charAt(index)) + shift) % 10
        expect(hasValidCheckDigit(`${number.slice(0, index)}${wrong}${number.slice(index + 1)}`)).toBe(false)
      }),
    )
  })

  it('an exchange of two neighbours is caught', () => {
    fc.assert(
      fc.property(valid, fc.nat(), (number, at) => {
        const index = at % (number.length - 1)
        const [one, two] = [number.charAt(index), number.charAt(index + 1)]
        fc.pre(one !== two)
        expect(hasValidCheckDigit(`${number.slice(0, index)}${two}${one}${number.slice(index + 2)}`)).toBe(false)
      }),
    )
  })

  it('F2 · a household number reads back as it was written, with or without dashes', () => {
    fc.assert(
      fc.property(panchayats, sequences, (place, sequence) => {
        const number = householdNumber(place, sequence)
        expect(parseHouseholdNumber(number)).toEqual({ ok: true, value: number })
        expect(parseHouseholdNumber(` ${number.replaceAll('-', ' ')} `)).toEqual({ ok: true, value: number })
      }),
    )
  })

  it('F2 · a household number with one wrong figure is known as mistyped, the right one is not', () => {
    fc.assert(
      fc.property(listed, sequences, fc.nat(), fc.integer({ min: 1, max: 9 }), (place, sequence, at, shift) => {
        const number = householdNumber(place, sequence)
        expect(isMistyped(number)).toBe(false)
        const figures = [...number.matchAll(/\d/g)].map(({ index }) => index)
        // The first figure of a code is never a nought: such a number has not the shape of one.
        const index = figures[1 + (at % (figures.length - 1))] ?? 1
        const wrong = (Number(number.charAt(index)) + shift) % 10
        expect(isMistyped(`${number.slice(0, index)}${wrong}${number.slice(index + 1)}`)).toBe(true)
      }),
    )
  })

  it('R53 · a card number reads back as it was written', () => {
    fc.assert(
      fc.property(panchayats, sequences, (place, sequence) => {
        const number = cardNumber(AAY_SERIES, place, TODAY, sequence)
        expect(parseCardNumber(AAY_SERIES, number.toLowerCase().replaceAll('-', ''))).toEqual({
          ok: true,
          value: number,
        })
      }),
    )
  })

  it('an application number reads back as it was written, and one wrong digit never does', () => {
    fc.assert(
      fc.property(digits(10), fc.nat(), fc.integer({ min: 1, max: 9 }), (random, at, shift) => {
        const number = applicationNumber('AAY', TODAY, random)
        expect(parseApplicationNumber(number)).toEqual({ ok: true, value: number })
        const places = [...number.matchAll(/\d/g)].map(({ index }) => index)
        const index = places[at % places.length] ?? 0
        const wrong = (Number(number.charAt(index)) + shift) % 10
        expect(parseApplicationNumber(`${number.slice(0, index)}${wrong}${number.slice(index + 1)}`).ok).toBe(false)
      }),
    )
  })

  it('two households of one panchayat never share a number', () => {
    fc.assert(
      fc.property(sequences, sequences, (one, two) => {
        fc.pre(one !== two)
        expect(householdNumber(PANCHAYAT, one)).not.toBe(householdNumber(PANCHAYAT, two))
      }),
    )
  })
})
