import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Field } from '@/components/ui/field'
import { changePasswordAction } from '@/lib/features/accounts/actions'

/** The present password, and the new one twice. */
export const ChangePasswordForm = () => {
  const t = useTranslations('accounts')
  return (
    <ActionForm action={changePasswordAction} submitLabel={t('page.account.changePassword')}>
      <Field
        name="currentPassword"
        label={t('field.currentPassword')}
        type="password"
        autoComplete="current-password"
        required
      />
      <Field
        name="newPassword"
        label={t('field.newPassword')}
        hint={t('field.newPasswordHint')}
        type="password"
        autoComplete="new-password"
        required
      />
      <Field
        name="againPassword"
        label={t('field.againPassword')}
        type="password"
        autoComplete="new-password"
        required
      />
    </ActionForm>
  )
}
