import { holdsAadhaar, isAadhaar } from '@/lib/domain/household/aadhaar'
import { readBirth, type TypedBirth } from '@/lib/domain/household/typed-birth'
import { z } from 'zod'
import { latinDigits } from '@/lib/domain/shared/check-digit'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { paise, type Paise } from '@/lib/domain/shared/quantity'
import { typedDay } from '@/lib/domain/shared/typed-day'

/** Whatever zod finds wrong without words of its own is a missing or unreadable answer. */
z.config({ customError: ({ input }) => (input === undefined ? 'forms.error.required' : 'forms.error.unreadable') })

const UNSEEN = /(?!\s)[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * Text without characters that nobody sees: controls, and marks that turn the direction of the words after them. The
 * joiners of Devanagari stay.
 */
const visible = (text: string): string => text.normalize('NFC').replace(UNSEEN, '')

const spaced = (text: string): string => visible(text).replace(/\s+/g, ' ').trim()

/** An answer that is a figure: typed on either keyboard, with the edges trimmed. */
const figure = (text: string): string => latinDigits(text).trim()

const line = (max: number) =>
  z.string().transform(spaced).pipe(z.string().min(1, 'forms.error.required').max(max, 'forms.error.tooLong'))

/** A number that some office gave, which must be there: twelve digits may be one, so none is taken for an Aadhaar number. */
export const givenNumber = (max: number) => line(max)

const AADHAAR_HERE = 'forms.error.aadhaarHere'
const withoutAadhaar = (text: string): boolean => !holdsAadhaar(text)

/** A line of text that must be there, and in which no Aadhaar number may stand (domain §9.1). */
export const requiredText = (max = 200) => line(max).refine(withoutAadhaar, AADHAAR_HERE)

/** A line of text that may be missing. */
export const optionalText = (max = 200) => requiredText(max).optional()

// Letters of any script with the signs that names are written with; digits and formulas are another column's.
const NAME = /^[\p{L}\p{M}\s.,'’"“”()\/@&\u200c\u200d-]*\p{L}[\p{L}\p{M}\s.,'’"“”()\/@&\u200c\u200d-]*$/u

/** The sign of a shortened word in Devanagari (स्व॰, मो॰), often typed as the digit that looks like it (स्व०). */
const SHORTENED = /(?<=[\p{L}\p{M}])[॰०0](?=[\s.]|$)/gu

/** A person's name in one script, which may be missing. */
export const nameText = (max = 120) =>
  line(max)
    .refine((text) => NAME.test(text.replace(SHORTENED, '')), 'forms.error.name')
    .optional()

/** Text of several lines, without such a number; one that is missing is empty. */
export const linesText = (max: number) =>
  z
    .string()
    .transform((text) => visible(text).replace(/\r\n/g, '\n').trim())
    .pipe(z.string().max(max, 'forms.error.tooLong').refine(withoutAadhaar, AADHAAR_HERE))
    .optional()
    .transform((text) => text ?? '')

/** The number of a house, which may be missing; figures of either keyboard are one number. */
export const houseText = () =>
  optionalText(40).transform((text) => (text === undefined ? undefined : latinDigits(text)))

/** A day typed as dd-mm-yyyy (also with / . or spaces, or as YYYY-MM-DD). */
export const dateText = () =>
  z.string().transform((text, context): PlainDate => {
    const day = typedDay(text)
    if (day) return day
    context.addIssue({ code: 'custom', message: 'forms.error.date' })
    return z.NEVER
  })

const GROUPED = /^₹?\s*(\d[\d,]*)(?:\.(\d{1,2}))?$/

/** A sum of money typed in rupees, with or without commas, kept in whole paise. */
export const rupeesText = () =>
  z.string().transform((text, context): Paise => {
    const parts = GROUPED.exec(figure(text))
    const sum = parts
      ? Number(parts[1]?.replaceAll(',', '')) * 100 + Number((parts[2] ?? '0').padEnd(2, '0'))
      : Number.NaN
    if (Number.isSafeInteger(sum) && sum <= 1_000_000_000_00) return paise(sum)
    context.addIssue({ code: 'custom', message: 'forms.error.money' })
    return z.NEVER
  })

/** A whole number typed with or without commas, between two bounds. */
export const wholeNumber = (min: number, max: number) =>
  z.string().transform((text, context): number => {
    const plain = figure(text).replaceAll(',', '')
    const value = /^\d+$/.test(plain) ? Number(plain) : Number.NaN
    if (value >= min && value <= max) return value
    context.addIssue({ code: 'custom', message: 'forms.error.number' })
    return z.NEVER
  })

/** A birth as people state it: a day, a year, ~ and a year, or an age. */
export const birthText = () =>
  z.string().transform((text, context): TypedBirth => {
    const birth = readBirth(text)
    if (birth) return birth
    context.addIssue({ code: 'custom', message: 'households.error.birth' })
    return z.NEVER
  })

/** A voter card's number as it is printed: three letters and seven digits; older ones have other shapes (domain §10.1). */
const epicText = () =>
  z
    .string()
    .transform((text) => figure(text).replace(/\s/g, '').toUpperCase())
    .pipe(
      z
        .string()
        .regex(/^[A-Z0-9/]{6,20}$/, 'households.error.epic')
        .refine(withoutAadhaar, AADHAAR_HERE),
    )

/** Twelve digits of an Aadhaar number, of which nothing but the last four and a keyed digest is kept (domain §9.1). */
const aadhaarText = () => z.string().transform(ungrouped).pipe(z.string().refine(isAadhaar, 'households.error.aadhaar'))

const ungrouped = (text: string): string => figure(text).replace(/[\s-]/g, '')

/** The same among boxes of any number, of which one that is left empty comes as an empty text. */
export const aadhaarBox = () =>
  z
    .string()
    .transform(ungrouped)
    .pipe(z.string().refine((told) => told === '' || isAadhaar(told), 'households.error.aadhaar'))

/** The numbers of a person's papers, each of which may be missing. */
export const numbers = { epic: epicText().optional(), aadhaar: aadhaarText().optional() }

/** A single box that is ticked or not. */
export const tick = () =>
  z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes')

/** A form that asks to be told of likely second entries before anything is saved, and why they are other persons. */
export const looking = { look: tick(), differs: optionalText(300) }

/** Boxes of which any number may be ticked. */
export const ticks = <const T extends readonly [string, ...string[]]>(values: T) => z.array(z.enum(values)).default([])

/** A record's version as the page showed it, so that a second officer's change is noticed. */
export const seenVersion = () => z.coerce.number().int().positive()

/** Which boxes of a newer version the form has said something of already, `9:houseNo,mobile`; absent at the first try. */
export const shownBoxes = () =>
  z
    .string()
    .max(4000)
    .regex(/^\d{1,9}:/)
    .transform((text) => {
      const [version = '', boxes = ''] = text.split(':', 2)
      return { version: Number(version), boxes: boxes.split(',') }
    })
    .optional()
