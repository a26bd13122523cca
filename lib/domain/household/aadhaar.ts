import { hasValidCheckDigit } from '@/lib/domain/shared/check-digit'

const SHAPE = /^[2-9]\d{11}$/

/**
 * Whether twelve digits are an Aadhaar number by their shape: the first is 2 to 9, the last is the Verhoeff digit of the
 * rest. It says nothing of whose it is. Source: domain §9.1.
 */
export const isAadhaar = (digits: string): boolean => SHAPE.test(digits) && hasValidCheckDigit(digits)

/** The masked form, the only one that is shown: `XXXX XXXX 1234` (domain §9.1). */
export const maskedAadhaar = (last4: string): string => `XXXX XXXX ${last4}`
