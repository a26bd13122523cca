import type { OwnFacts } from '@/lib/domain/household/family'
import type { OwnQuestion } from '@/lib/domain/question/question'

/** A question with its answer about one family or person. */
export interface AnswerView {
  readonly question: OwnQuestion
  readonly answer: string | number | boolean | null
  /** Whether the question is asked no more: only what was answered is shown then. */
  readonly former: boolean
}

/** The answers of a family or a person to the questions about them, and to those that are asked no more. */
export const toAnswers = (
  { seen, former }: { readonly seen: readonly OwnQuestion[]; readonly former: readonly OwnQuestion[] },
  of: OwnQuestion['of'],
  facts: OwnFacts,
): readonly AnswerView[] => {
  const about = (questions: readonly OwnQuestion[], isFormer: boolean) =>
    questions
      .filter((one) => one.of === of)
      .map((question) => ({ question, answer: facts[question.key] ?? null, former: isFormer }))
  return [...about(seen, false), ...about(former, true).filter(({ answer }) => answer !== null)]
}
