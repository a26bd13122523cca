import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { doneKey } from '@/lib/features/accounts/view'

/** What was just done, when the address says so. */
export const DoneNotice = ({ done }: { done: string | undefined }) => {
  const t = useTranslations('accounts.done')
  const key = doneKey(done)
  return key === null ? null : <Notice tone="good" live title={t(key)} />
}
