import { useTranslations } from 'next-intl'
import { DoneNotice } from '@/components/ui/done-notice'

/** What was just done to an account, said on the page of the person. */
export const AccountDone = ({ done }: { readonly done: string | undefined }) => {
  const t = useTranslations('accounts.done')
  return (
    <DoneNotice
      done={done}
      words={{
        enrolled: t('enrolled'),
        posted: t('posted'),
        postingEnded: t('postingEnded'),
        disabled: t('disabled'),
        enabled: t('enabled'),
        sessionsEnded: t('sessionsEnded'),
        sessionEnded: t('sessionEnded'),
        passwordReset: t('passwordReset'),
        passwordChanged: t('passwordChanged'),
        switched: t('switched'),
        householdDeclared: t('householdDeclared'),
      }}
    />
  )
}
