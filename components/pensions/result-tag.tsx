import { useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import type { PensionResult } from '@/lib/domain/pension/result'

const TONES: Readonly<Record<PensionResult, Tone>> = {
  NOT_FOUND: 'good',
  POSSIBLE_MATCH: 'warning',
  CONFIRMED_RECEIVING: 'bad',
  CONFIRMED_STOPPED: 'neutral',
  REGISTER_UNAVAILABLE: 'info',
}

/** What a comparison came to, in a word; null for somebody who was never compared. */
export const ResultTag = ({ result }: { result: PensionResult | null }) => {
  const t = useTranslations('pensions.result')
  return result === null ? <Tag>{t('UNCHECKED')}</Tag> : <Tag tone={TONES[result]}>{t(result)}</Tag>
}
