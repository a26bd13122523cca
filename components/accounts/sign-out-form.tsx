import { useTranslations } from 'next-intl'
import { ForgetDrafts } from '@/components/form/forget-drafts'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'

interface Props {
  /** Null when the browser dropped the cookie: the sign-in page brings a new one and offers the way out. */
  readonly token: string | null
}

/** The way out, posted to next-auth's own door: works without JavaScript. */
export const SignOutForm = ({ token }: Props) => {
  const t = useTranslations('accounts.signIn')
  if (token === null) return <TextLink href="/sign-in">{t('signOut')}</TextLink>
  return (
    <form action="/api/auth/signout" method="post">
      <input type="hidden" name="csrfToken" value={token} />
      <input type="hidden" name="callbackUrl" value="/sign-in" />
      <ForgetDrafts />
      <Button variant="secondary">{t('signOut')}</Button>
    </form>
  )
}
