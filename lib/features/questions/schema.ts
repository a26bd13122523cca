import { z } from 'zod'
import { ROLES } from '@/lib/domain/access/actor'
import { ANSWER_KINDS, type OwnQuestion, QUESTION_SUBJECTS, readAnswer } from '@/lib/domain/question/question'
import { ANSWER_READERS } from '@/lib/domain/question/readers'
import { latinDigits } from '@/lib/domain/shared/check-digit'
import { dateText, optionalText, requiredText, tick } from '@/lib/platform/form-values'

const bound = () =>
  z
    .string()
    .transform((text) => latinDigits(text).replaceAll(',', '').trim())
    .pipe(z.string().regex(/^-?\d{1,9}$/, 'questions.error.bound'))
    .transform(Number)
    .optional()

/** One choice a line: English and Hindi with a stroke between. */
const choices = z
  .string()
  .max(4000, 'questions.error.choices')
  .transform((text, context) => {
    const lines = text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
    const read = lines.map((line, index) => {
      const [en = '', hi = ''] = line.split('|').map((part) => part.trim())
      return { code: `c${index + 1}`, en, hi }
    })
    if (read.some(({ en, hi }) => en === '' || hi === '') || read.length > 40) {
      context.addIssue({ code: 'custom', message: 'questions.error.choices' })
      return z.NEVER
    }
    return read
  })
  .optional()

/** A question as the State's administrator words it; with a key the next version of that question. */
export const saveQuestionSchema = z
  .object({
    key: z
      .string()
      .regex(/^[a-z0-9-]{1,60}$/)
      .optional(),
    of: z.enum(QUESTION_SUBJECTS, { error: 'questions.error.of' }),
    kind: z.enum(ANSWER_KINDS, { error: 'questions.error.kind' }),
    en: requiredText(120),
    hi: requiredText(120),
    choices,
    least: bound(),
    most: bound(),
    sensitive: tick(),
    readers: z
      .array(z.enum(ROLES))
      .default([])
      .transform((roles) => ANSWER_READERS.filter((role) => roles.includes(role))),
    from: dateText(),
    until: dateText().optional(),
    reason: optionalText(200),
  })
  .refine(({ kind, choices: given }) => kind !== 'CHOICE' || (given?.length ?? 0) >= 2, {
    path: ['choices'],
    error: 'questions.error.choices',
    when: () => true,
  })
  .refine(({ least, most }) => least === undefined || most === undefined || least <= most, {
    path: ['most'],
    error: 'questions.error.boundsCross',
    when: () => true,
  })
  .refine(({ from, until }) => until === undefined || until >= from, {
    path: ['until'],
    error: 'questions.error.endsBefore',
    when: () => true,
  })
export type SaveQuestion = z.output<typeof saveQuestionSchema>

/** The schema of one question's answer, built from the question itself; nothing typed is no answer. Its message is the fault. */
export const answerSchema = (question: OwnQuestion) =>
  z
    .string()
    .optional()
    .transform((typed, context) => {
      if (typed === undefined || typed.trim() === '') return null
      const answered = readAnswer(question, typed)
      if (answered.ok) return answered.value
      context.addIssue({ code: 'custom', message: answered.fault })
      return z.NEVER
    })
