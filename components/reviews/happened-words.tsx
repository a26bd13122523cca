import { useTranslations } from 'next-intl'
import type { ReviewRow } from '@/lib/features/reviews/view'
import { dayInWords } from '@/lib/platform/words'

/** What put the question: each event with its day. */
export const HappenedWords = ({ happened }: Pick<ReviewRow, 'happened'>) => {
  const t = useTranslations('lives.kind')
  return happened.map(({ kind, on }) => `${t(kind)}, ${dayInWords(on)}`).join('; ')
}
