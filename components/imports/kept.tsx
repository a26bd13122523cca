import { useTranslations } from 'next-intl'
import type { ImportView } from '@/lib/features/imports/view/job'
import { dayInWords } from '@/lib/platform/words'

/** How long the file itself is kept, or that it is no more: it holds more than the register keeps. */
export const Kept = ({ job: { stage, whole, keptUntil } }: { job: ImportView }) => {
  const t = useTranslations('files.kept')
  if (keptUntil !== null) return <p className="muted">{t('until', { day: dayInWords(keptUntil) })}</p>
  return whole || (stage !== 'CANCELLED' && stage !== 'FAILED') ? null : <p className="muted">{t('gone')}</p>
}
