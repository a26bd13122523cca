import { useTranslations } from 'next-intl'
import { FirstPassword } from '@/components/accounts/enrolment-form'
import { ActionForm } from '@/components/form/action-form'
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
      <ActionForm
        action={revokeSessionsAction}
        fold={{ summary: t('revoke'), lead: t('revokeNote') }}
        hidden={hidden}
        submitLabel={t('revoke')}
      />
      <ActionForm
        action={resetPasswordAction}
        fold={{ summary: t('reset'), lead: t('resetNote') }}
        hidden={hidden}
        submitLabel={t('resetSubmit')}
      >
        <FirstPassword suggestion={suggestion} />
      </ActionForm>
      <ActionForm
        action={disableAccountAction}
        fold={{ summary: t('disable'), lead: t('disableNote') }}
        hidden={hidden}
        submitLabel={t('disable')}
        variant="warning"
      />
    </>
  )
}
