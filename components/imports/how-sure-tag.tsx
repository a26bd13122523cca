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

interface Props {
  readonly sure: HowSure | null
  /** A word or two, for a table that has no room for the sentence. */
  readonly brief?: boolean
}

/** In words how sure it is what a column means; none for a column that was not understood. */
export const HowSureTag = ({ sure, brief = false }: Props) => {
  const t = useTranslations('imports')
  const key = sure ?? 'NONE'
  const words = brief ? t(`sureBriefly.${key}`) : t(`sure.${key}`)
  return sure === null ? <Tag>{words}</Tag> : <Tag tone={TONES[sure]}>{words}</Tag>
}
