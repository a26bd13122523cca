import type { None } from '@/lib/domain/refusals'

export interface QuestionRefusals {
  /** A version that would change what kind of answer is kept, or about whom. */
  'questions.kindFixed': None
  /** A question that begins before today would be asked of the past. */
  'questions.beginsInPast': None
  /** Answers that do not fit their question. */
  'questions.aadhaar': None
  'questions.length': None
  'questions.number': None
  'questions.bounds': None
  'questions.date': None
  'questions.choice': None
  'questions.yesNo': None
}
