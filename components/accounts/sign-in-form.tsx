import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

/** next-auth's own door. */
const DOOR = '/api/auth/callback/credentials'

interface Props {
  /** The word that shows the form was ours. */
  readonly token: string
  readonly next: string
}

/** Name and password, posted straight to next-auth: works without JavaScript. */
export const SignInForm = ({ token, next }: Props) => {
  const t = useTranslations('accounts.signIn')
  return (
    <form action={DOOR} method="post" className="form">
      <input type="hidden" name="csrfToken" value={token} />
      <input type="hidden" name="callbackUrl" value={next} />
      <Field name="login" label={t('login')} autoComplete="username" required />
      <Field name="password" label={t('password')} type="password" autoComplete="current-password" required />
      <div className="form-foot">
        <Button>{t('submit')}</Button>
      </div>
    </form>
  )
}

interface AsProps extends Props {
  readonly login: string
  readonly password: string
  readonly label: string
}

/** One tap to sign in as somebody of the demonstration. */
export const SignInAs = ({ token, next, login, password, label }: AsProps) => {
  const t = useTranslations('accounts.signIn')
  return (
    <form action={DOOR} method="post">
      <input type="hidden" name="csrfToken" value={token} />
      <input type="hidden" name="callbackUrl" value={next} />
      <input type="hidden" name="login" value={login} />
      <input type="hidden" name="password" value={password} />
      <Button variant="secondary">
        {t('as')}
        <span className="sr-only"> {label}</span>
      </Button>
    </form>
  )
}
