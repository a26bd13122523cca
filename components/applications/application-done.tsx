import { useTranslations } from 'next-intl'
import { DoneNotice } from '@/components/ui/done-notice'

/** What was just done to the application whose page or receipt this is. */
export const ApplicationDone = ({ done }: { readonly done: string | undefined }) => {
  const t = useTranslations('applications.done')
  return (
    <DoneNotice
      done={done}
      words={{
        started: t('started'),
        corrected: t('corrected'),
        submitted: t('submitted'),
        withdrawn: t('withdrawn'),
        returned: t('returned'),
        verified: t('verified'),
      }}
    />
  )
}
