import { hasValidCheckDigit, latinDigits } from '@/lib/domain/shared/check-digit'

const SHAPE = /^[2-9]\d{11}$/

/**
 * Whether twelve digits are an Aadhaar number by their shape: the first is 2 to 9, the last is the Verhoeff digit of the
 * rest. It says nothing of whose it is. Source: domain §9.1.
 */
export const isAadhaar = (digits: string): boolean => SHAPE.test(digits) && hasValidCheckDigit(digits)

/** Looked for from every digit on: a house number in front of it must not swallow its first digits. */
const IN_WORDS = /(?<!\d)(?=([2-9]\d{3}[\s\p{Pd}]?\d{4}[\s\p{Pd}]?\d{4})(?!\d))/gu

const latin = (text: string): string => latinDigits(text.normalize('NFKC'))

/** The Aadhaar numbers in a text of Latin digits, as they are written. */
const numbersIn = (text: string): readonly { readonly at: number; readonly written: string }[] =>
  [...text.matchAll(IN_WORDS)]
    .map(({ index, 1: written = '' }) => ({ at: index, written }))
    .filter(({ written }) => isAadhaar(written.replace(/\D/g, '')))

/**
 * Whether an Aadhaar number stands among other words, in one or in its printed groups: it must not be kept there (domain §9.1).
 * The portal's own numbers, written with their dashes, are grouped otherwise and never taken for one.
 */
export const holdsAadhaar = (text: string): boolean => numbersIn(latin(text)).length > 0

/** The masked form, the only one that is shown: `XXXX XXXX 1234` (domain §9.1). */
export const maskedAadhaar = (last4: string): string => `XXXX XXXX ${last4}`

/** A text with every Aadhaar number in it masked, whatever stands beside it; any other text as it is. */
export const withoutNumbers = (text: string): string => {
  const read = latin(text)
  const found = numbersIn(read)
  if (found.length === 0) return text
  let shown = ''
  let from = 0
  for (const { at, written } of found) {
    if (at < from) continue
    shown += read.slice(from, at) + maskedAadhaar(written.slice(-4))
    from = at + written.length
  }
  return shown + read.slice(from)
}

/** Whether a masked number stands in a text. */
export const holdsMasked = (text: string): boolean => /XXXX XXXX \d{4}/.test(text)
