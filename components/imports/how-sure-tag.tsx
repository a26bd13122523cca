import { useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import type { Untaken } from '@/lib/domain/import/known'
import type { ColumnSure } from '@/lib/features/imports/view/columns'

const TONES: Readonly<Record<ColumnSure, Tone>> = {
  REMEMBERED: 'good',
  CHOSEN: 'good',
  EXACT: 'good',
  LIKELY: 'info',
  GUESS: 'warning',
  VALUES: 'warning',
  UNTAKEN: 'warning',
}

interface Props {
  readonly sure: ColumnSure | null
  /** Why the column is not taken, where it is not. */
  readonly untaken?: Untaken | null
  /** A word or two, for a table that has no room for the sentence. */
  readonly brief?: boolean
}

/** In words how sure it is what a column means; none for a column that was not understood. */
export const HowSureTag = ({ sure, untaken = null, brief = false }: Props) => {
  const t = useTranslations('imports')
  const files = useTranslations('files.untaken')
  if (sure !== null && untaken !== null) return <Tag tone={TONES[sure]}>{files(untaken)}</Tag>
  const key = sure === null || sure === 'UNTAKEN' ? 'NONE' : sure
  const words = brief ? t(`sureBriefly.${key}`) : t(`sure.${key}`)
  return sure === null ? <Tag>{words}</Tag> : <Tag tone={TONES[sure]}>{words}</Tag>
}
