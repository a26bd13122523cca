import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { ImportStage } from '@/lib/domain/import/stage'

const TONES = {
  RECEIVING: 'neutral',
  RECEIVED: 'info',
  READING: 'info',
  ASKING: 'warning',
  READY: 'warning',
  QUEUED: 'info',
  RUNNING: 'info',
  DONE: 'good',
  CANCELLED: 'neutral',
  FAILED: 'bad',
  TAKEN_BACK: 'warning',
} as const satisfies Readonly<Record<ImportStage, string>>

/** Where a file stands, as a word and a colour. */
export const StageTag = ({ stage }: { stage: ImportStage }) => {
  const t = useTranslations('imports.stage')
  return <Tag tone={TONES[stage]}>{t(stage)}</Tag>
}
