import type { OwnFacts } from '@/lib/domain/household/family'
import type { OwnQuestion } from '@/lib/domain/question/question'

/** A question with its answer about one family or person. */
export interface AnswerView {
  readonly question: OwnQuestion
  readonly answer: string | number | boolean | null
}

/** The answers of a family or a person to the questions about them. */
export const toAnswers = (
  questions: readonly OwnQuestion[],
  of: OwnQuestion['of'],
  facts: OwnFacts,
): readonly AnswerView[] =>
  questions.filter((one) => one.of === of).map((question) => ({ question, answer: facts[question.key] ?? null }))
