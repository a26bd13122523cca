import { useTranslations } from 'next-intl'
import { FirstPassword } from '@/components/accounts/enrolment-form'
import { ActionForm } from '@/components/form/action-form'
import { Details } from '@/components/ui/details'
import {
  disableAccountAction,
  enableAccountAction,
  resetPasswordAction,
  revokeSessionsAction,
} from '@/lib/features/accounts/actions'

interface Props {
  readonly accountId: string
  readonly disabled: boolean
  readonly suggestion: string
}

/** What may be done about a person's access: end sessions, a new first password, close or open the account. */
export const PersonAccess = ({ accountId, disabled, suggestion }: Props) => {
  const t = useTranslations('accounts.page.person')
  const hidden = { accountId }
  if (disabled) return <ActionForm action={enableAccountAction} hidden={hidden} submitLabel={t('enable')} />
  return (
    <>
      <Details summary={t('revoke')}>
        <p>{t('revokeNote')}</p>
        <ActionForm action={revokeSessionsAction} hidden={hidden} submitLabel={t('revoke')} />
      </Details>
      <Details summary={t('reset')}>
        <p>{t('resetNote')}</p>
        <ActionForm action={resetPasswordAction} hidden={hidden} submitLabel={t('resetSubmit')}>
          <FirstPassword suggestion={suggestion} />
        </ActionForm>
      </Details>
      <Details summary={t('disable')}>
        <p>{t('disableNote')}</p>
        <ActionForm action={disableAccountAction} hidden={hidden} submitLabel={t('disable')} variant="warning" />
      </Details>
    </>
  )
}
