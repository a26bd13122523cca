import { useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import type { HowSure } from '@/lib/domain/import/columns'

const TONES: Readonly<Record<HowSure, Tone>> = {
  REMEMBERED: 'good',
  CHOSEN: 'good',
  EXACT: 'good',
  LIKELY: 'info',
  GUESS: 'warning',
  VALUES: 'warning',
}

/** In words how sure it is what a column means; none for a column that was not understood. */
export const HowSureTag = ({ sure }: { sure: HowSure | null }) => {
  const t = useTranslations('imports.sure')
  return sure === null ? <Tag>{t('NONE')}</Tag> : <Tag tone={TONES[sure]}>{t(sure)}</Tag>
}
