import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

const DONE = ['received', 'remapped', 'started', 'cancelled', 'resumed'] as const

/** What has just been done, said once after the step. */
export const DoneNotice = ({ done }: { done: string | undefined }) => {
  const t = useTranslations('imports.done')
  const known = DONE.find((past) => past === done)
  return known ? (
    <Notice tone="good" live>
      {t(known)}
    </Notice>
  ) : null
}

const MENDED = ['entered', 'counted'] as const

/** That a returned record was put right, said once after it. */
export const MendedNotice = ({ done }: { done: string | undefined }) => {
  const t = useTranslations('mends.done')
  const known = MENDED.find((past) => past === done)
  return known ? (
    <Notice tone="good" live>
      {t(known)}
    </Notice>
  ) : null
}
