import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

const DONE = ['started', 'corrected', 'submitted', 'withdrawn', 'returned', 'verified'] as const

/** What has just been done, said once after the step. */
export const DoneNotice = ({ done }: { done: string | undefined }) => {
  const t = useTranslations('applications.done')
  const known = DONE.find((past) => past === done)
  return known ? (
    <Notice tone="good" live>
      {t(known)}
    </Notice>
  ) : null
}
