import { useLocale, useTranslations } from 'next-intl'
import { isPlainDate } from '@/lib/domain/shared/plain-date'
import type { AnswerView } from '@/lib/features/questions/view'
import { dayInWords } from '@/lib/platform/words'

/** How an answer to one of the State's own questions reads; null while nobody has answered. */
export const useAnswerWords = () => {
  const t = useTranslations('households')
  const locale = useLocale()
  return ({ question, answer }: AnswerView): string | null => {
    if (answer === null) return null
    if (typeof answer === 'boolean') return t(`answer.${answer ? 'yes' : 'no'}`)
    if (typeof answer === 'number') return String(answer)
    const chosen = question.choices.find(({ code }) => code === answer)
    if (question.kind === 'CHOICE') return chosen?.[locale] ?? answer
    return question.kind === 'DATE' && isPlainDate(answer) ? dayInWords(answer) : answer
  }
}
