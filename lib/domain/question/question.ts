import type { Role } from '@/lib/domain/access/actor'
import { holdsAadhaar } from '@/lib/domain/household/aadhaar'
import { latinDigits } from '@/lib/domain/shared/check-digit'
import { isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { dayAgain, typedDay } from '@/lib/domain/shared/typed-day'

export const QUESTION_SUBJECTS = ['HOUSEHOLD', 'MEMBER'] as const
export type QuestionSubject = (typeof QUESTION_SUBJECTS)[number]

export const ANSWER_KINDS = ['TEXT', 'NUMBER', 'DATE', 'CHOICE', 'YES_NO'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** One answer that may be chosen; its code is what is kept. */
export interface QuestionChoice {
  readonly code: string
  readonly en: string
  readonly hi: string
}

/** A question of the State's own about a family or a person (F15); each version stays as it was asked. */
export interface OwnQuestion {
  readonly key: string
  readonly version: number
  readonly of: QuestionSubject
  readonly kind: AnswerKind
  readonly en: string
  readonly hi: string
  readonly choices: readonly QuestionChoice[]
  /** Of a number its bounds, of a text its length in characters; null is unbounded. */
  readonly least: number | null
  readonly most: number | null
  /** Answers are shown only to the offices that enter and verify them, and to the readers whom the State names. */
  readonly sensitive: boolean
  readonly readers: readonly Role[]
  readonly from: PlainDate
  /** The last day on which it is asked. */
  readonly until: PlainDate | null
}

const isOver = ({ until }: OwnQuestion, day: PlainDate) => until !== null && until < day

/** Of each key the newest version that has begun on a day. */
const begunOn = <Q extends OwnQuestion>(questions: readonly Q[], day: PlainDate): readonly Q[] => {
  const newest = new Map<string, Q>()
  for (const question of questions) {
    const held = newest.get(question.key)
    if (question.from <= day && (!held || question.version > held.version)) newest.set(question.key, question)
  }
  return [...newest.values()].sort((a, b) => a.from.localeCompare(b.from) || a.key.localeCompare(b.key))
}

/** The questions that are asked on a day: of each key the newest version that has begun and is not over. */
export const askedOn = <Q extends OwnQuestion>(questions: readonly Q[], day: PlainDate): readonly Q[] =>
  begunOn(questions, day).filter((one) => !isOver(one, day))

/** The questions that were asked before a day and are no more on it, in the words in which they were asked last. */
export const formerOn = <Q extends OwnQuestion>(questions: readonly Q[], day: PlainDate): readonly Q[] =>
  begunOn(questions, day).filter((one) => isOver(one, day))

/** What may be wrong with an answer; words at `questions.refusal.*`. */
export const ANSWER_FAULTS = ['aadhaar', 'length', 'number', 'bounds', 'date', 'choice', 'yesNo'] as const
export type AnswerFault = (typeof ANSWER_FAULTS)[number]

/** What was typed as an answer: the fact as it is kept, or what is wrong with it. */
export type Answered =
  { readonly ok: true; readonly value: string | number | boolean } | { readonly ok: false; readonly fault: AnswerFault }

const wrong = (fault: AnswerFault): Answered => ({ ok: false, fault })
const LONGEST = 500

/** Reads what was typed as an answer to a question, within its bounds; an Aadhaar number is no answer (domain §9.1). */
export const readAnswer = ({ kind, choices, least, most }: OwnQuestion, typed: string): Answered => {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  const within = (size: number) => (least === null || size >= least) && (most === null || size <= most)
  if ((kind === 'TEXT' || kind === 'NUMBER') && holdsAadhaar(text)) return wrong('aadhaar')
  switch (kind) {
    case 'TEXT': {
      const length = [...text].length
      return length <= LONGEST && within(length) ? { ok: true, value: text } : wrong('length')
    }
    case 'NUMBER': {
      const figure = latinDigits(text).replaceAll(',', '')
      const value = /^-?\d{1,12}$/.test(figure) ? Number(figure) : Number.NaN
      return Number.isNaN(value) ? wrong('number') : within(value) ? { ok: true, value } : wrong('bounds')
    }
    case 'DATE': {
      const value = typedDay(text)
      return value ? { ok: true, value } : wrong('date')
    }
    case 'CHOICE':
      return choices.some(({ code }) => code === text) ? { ok: true, value: text } : wrong('choice')
    case 'YES_NO':
      return text === 'yes' || text === 'no' ? { ok: true, value: text === 'yes' } : wrong('yesNo')
  }
}

/** An answer as it stands in its box again. */
export const answerAgain = (value: string | number | boolean): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' && isPlainDate(value) ? dayAgain(value) : String(value)
}

/** The key of a new question out of its English words: small letters and digits, unique by a number after it. */
export const keyFor = (en: string, taken: readonly string[]): string => {
  const base =
    en
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'question'
  if (!taken.includes(base)) return base
  return `${base}-${taken.filter((key) => key === base || key.startsWith(`${base}-`)).length + 1}`
}

/**
 * The choices of a question's next version: one that was offered before keeps its code, whatever its place, so that every
 * answer given keeps its meaning; a new one gets a code that no version has used.
 */
export const withKeptCodes = (
  offered: readonly QuestionChoice[],
  before: readonly QuestionChoice[],
): readonly QuestionChoice[] => {
  const known = new Map(before.map(({ code, en }) => [en.toLowerCase(), code]))
  let last = Math.max(0, ...before.map(({ code }) => Number(code.slice(1))))
  return offered.map((choice) => ({ ...choice, code: known.get(choice.en.toLowerCase()) ?? `c${(last += 1)}` }))
}
