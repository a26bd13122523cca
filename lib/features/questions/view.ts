import type { OwnFacts } from '@/lib/domain/household/family'
import type { Role } from '@/lib/domain/access/actor'
import type { OwnQuestion } from '@/lib/domain/question/question'

/** A question with its answer about one family or person. */
export interface AnswerView {
  readonly question: OwnQuestion
  readonly answer: string | number | boolean | null
}

/** The offices that see the answers to sensitive questions: those that enter and verify them. */
const SEE_ALL: readonly Role[] = ['GP_SECRETARY', 'GP_SAHAYAK', 'VERIFYING_OFFICER']

/** The questions whose answers a reader may see. */
export const visibleTo = (role: Role, questions: readonly OwnQuestion[]): readonly OwnQuestion[] =>
  questions.filter(({ sensitive }) => !sensitive || SEE_ALL.includes(role))

/** The answers of a family or a person to the questions about them. */
export const toAnswers = (
  questions: readonly OwnQuestion[],
  of: OwnQuestion['of'],
  facts: OwnFacts,
): readonly AnswerView[] =>
  questions.filter((one) => one.of === of).map((question) => ({ question, answer: facts[question.key] ?? null }))
