import { describe, expect, it } from 'vitest'
import { isAadhaar, maskedAadhaar } from '@/lib/domain/household/aadhaar'

describe('Aadhaar numbers (domain §9.1)', () => {
  it.each(['999941057058', '499118665246'])('F11 · %s, a published test number, is one by its shape', (number) => {
    expect(isAadhaar(number)).toBe(true)
  })

  it.each(['123456789012', '099941057058', '99994105705', '9999410570588', '999941057059', 'XXXXXXXX7058', ''])(
    'F11 · %s is none',
    (number) => {
      expect(isAadhaar(number)).toBe(false)
    },
  )

  it('F11 · the masked form shows the last four digits', () => {
    expect(maskedAadhaar('7058')).toBe('XXXX XXXX 7058')
  })
})
