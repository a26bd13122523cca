import { hasValidCheckDigit, latinDigits } from '@/lib/domain/shared/check-digit'

const SHAPE = /^[2-9]\d{11}$/

/**
 * Whether twelve digits are an Aadhaar number by their shape: the first is 2 to 9, the last is the Verhoeff digit of the
 * rest. It says nothing of whose it is. Source: domain §9.1.
 */
export const isAadhaar = (digits: string): boolean => SHAPE.test(digits) && hasValidCheckDigit(digits)

/** What people put between the groups of a number: spaces, dashes, dots, slashes, commas, signs that nobody sees. */
const BETWEEN = '[^\\p{L}\\p{M}\\p{N}]'
const GROUPED = [
  `\\d{4}${BETWEEN}{0,3}\\d{4}${BETWEEN}{0,3}\\d{4}`,
  `\\d{6}${BETWEEN}{1,3}\\d{6}`,
  `\\d{3}(?:${BETWEEN}{1,3}\\d{3}){3}`,
  `\\d(?:${BETWEEN}{1,3}\\d){11}`,
].join('|')

/** Looked for from every digit on: a house number in front of it must not swallow its first digits. */
const IN_WORDS = new RegExp(`(?<!\\d)(?=(${GROUPED})(?!\\d))`, 'gu')

/** Three years beside each other are years. */
const YEARS = /^(?:(?:19|20)\d\d\D+){2}(?:19|20)\d\d$/

const latin = (text: string): string => latinDigits(text.normalize('NFKC'))

/** The Aadhaar numbers in a text of Latin digits, as they are written. */
const numbersIn = (text: string): readonly { readonly at: number; readonly written: string }[] =>
  [...text.matchAll(IN_WORDS)]
    .map(({ index, 1: written = '' }) => ({ at: index, written }))
    .filter(({ written }) => isAadhaar(written.replace(/\D/g, '')) && !YEARS.test(written))

/**
 * Whether an Aadhaar number stands among other words, in one or in groups as people write it, whatever stands between them: it
 * must not be kept there (domain §9.1). The portal's own numbers, written with their dashes, are grouped otherwise and never
 * taken for one. Of three other numbers of four digits side by side one list in ten is: it is written in other words then.
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
    shown += read.slice(from, at) + maskedAadhaar(written.replace(/\D/g, '').slice(-4))
    from = at + written.length
  }
  return shown + read.slice(from)
}

/** Whether a masked number stands in a text. */
export const holdsMasked = (text: string): boolean => /XXXX XXXX \d{4}/.test(text)
