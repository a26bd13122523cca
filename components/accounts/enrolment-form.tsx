import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { PostingFields } from '@/components/accounts/posting-fields'
import { ActionForm } from '@/components/form/action-form'
import { Field } from '@/components/ui/field'
import { enrolPersonAction } from '@/lib/features/accounts/actions'

interface Props extends ComponentProps<typeof PostingFields> {
  /** A drawn first password; it is in the page and nowhere else until the form is handed in. */
  readonly suggestion: string
}

/** A person's account, first password and first posting in one form. */
export const EnrolmentForm = ({ suggestion, ...posting }: Props) => {
  const t = useTranslations('accounts')
  return (
    <ActionForm action={enrolPersonAction} submitLabel={t('page.enrol.submit')}>
      <h2>{t('page.enrol.person')}</h2>
      <Field name="nameEn" label={t('field.nameEn')} maxLength={100} autoComplete="off" required />
      <Field name="nameHi" label={t('field.nameHi')} maxLength={100} autoComplete="off" lang="hi" required />
      <Field
        name="login"
        label={t('field.login')}
        hint={t('field.loginHint')}
        maxLength={40}
        autoComplete="off"
        required
      />
      <FirstPassword suggestion={suggestion} />
      <h2>{t('page.enrol.posting')}</h2>
      <PostingFields {...posting} />
    </ActionForm>
  )
}

/** A first password in plain sight, to be noted and handed over. */
export const FirstPassword = ({ suggestion }: { suggestion: string }) => {
  const t = useTranslations('accounts.field')
  return (
    <Field
      name="firstKey"
      label={t('firstPassword')}
      hint={t('firstPasswordHint')}
      defaultValue={suggestion}
      autoComplete="off"
      required
    />
  )
}
