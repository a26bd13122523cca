import { hasValidCheckDigit, latinDigits } from '@/lib/domain/shared/check-digit'

const SHAPE = /^[2-9]\d{11}$/

/**
 * Whether twelve digits are an Aadhaar number by their shape: the first is 2 to 9, the last is the Verhoeff digit of the
 * rest. It says nothing of whose it is. Source: domain §9.1.
 */
export const isAadhaar = (digits: string): boolean => SHAPE.test(digits) && hasValidCheckDigit(digits)

const IN_WORDS = /(?<!\d)[2-9]\d{3}[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g

/** Whether an Aadhaar number stands among other words, in whatever grouping: it must not be kept there (domain §9.1). */
export const holdsAadhaar = (text: string): boolean =>
  (latinDigits(text).match(IN_WORDS) ?? []).some((found) => isAadhaar(found.replace(/\D/g, '')))

/** The masked form, the only one that is shown: `XXXX XXXX 1234` (domain §9.1). */
export const maskedAadhaar = (last4: string): string => `XXXX XXXX ${last4}`
