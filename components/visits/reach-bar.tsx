import { useTranslations } from 'next-intl'
import { Bar } from '@/components/ui/bar'
import { together } from '@/lib/domain/visit/saturation'
import type { Reached } from '@/lib/features/visits/view'
import { countInWords } from '@/lib/platform/words'

/** How many of the known poor have applied, drawn and told in both numbers (R5): stands where the page begins. */
export const ReachBar = ({ reached }: { reached: readonly Reached[] }) => {
  const t = useTranslations('visits.page')
  const [part, whole] = [together(reached, 'applied'), together(reached, 'eligible')]
  return (
    <Bar
      label={t('reach')}
      value={part}
      max={whole}
      numbers={t('of', { part: countInWords(part), whole: countInWords(whole) })}
    />
  )
}
