import { z } from 'zod'
import { latinDigits } from '@/lib/domain/shared/check-digit'

/** Digits typed on either keyboard, spaces squeezed out, in one shape. */
export const digits = (shape: RegExp, error: string, between = /\s/g) =>
  z
    .string()
    .transform((text) => latinDigits(text).replace(between, ''))
    .pipe(z.string().regex(shape, error))

export const whole = (shape: RegExp, error: string) => digits(shape, error).transform(Number)

/** A choice that may be left open: nobody has said. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T, error: string) =>
  z.enum(values, { error }).optional()

export const yesOrNo = (error: string) =>
  choice(['yes', 'no'], error).transform((said) => (said ? said === 'yes' : null))

/** Answers to the State's own questions by key; each is read by the schema of its question (F15). */
export const ownAnswers = z
  .record(z.string().max(60), z.string().max(600).optional())
  .transform((said) => (Object.values(said).some((text) => text?.trim()) ? said : undefined))
  .optional()

/** Also asked when another answer of the row is wrong, so that everything wrong is said at once. */
export const always = () => true
