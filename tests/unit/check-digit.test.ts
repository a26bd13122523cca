import { describe, expect, it } from 'vitest'
import { checkDigit, hasValidCheckDigit, latinDigits } from '@/lib/domain/shared/check-digit'

describe('the Verhoeff check digit (domain §9.1)', () => {
  it.each(['2363', '999941057058', '499118665246'])('%s, a published test number, is valid', (number) => {
    expect(hasValidCheckDigit(number)).toBe(true)
    expect(checkDigit(number.slice(0, -1))).toBe(number.slice(-1))
  })

  it.each(['123456789012', '2364', '', '3', '23a3'])('%j is invalid', (number) => {
    expect(hasValidCheckDigit(number)).toBe(false)
  })

  it('what is not digits has no check digit: a fault', () => {
    expect(() => checkDigit('12a')).toThrow()
    expect(() => checkDigit('')).toThrow()
  })

  it('Devanagari digits are the same digits', () => {
    expect(latinDigits('२३६३ AAY')).toBe('2363 AAY')
  })
})
