import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DemonstrationPeople } from '@/components/accounts/demonstration-people'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { SignOutForm } from '@/components/accounts/sign-out-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { showSignIn } from '@/lib/features/accounts/queries/sign-in'
import type { Asked } from '@/lib/features/accounts/view'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('accounts.signIn')
  return { title: t('title') }
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { fetchToken, token, next, error, signedInAs, people, password } = await showSignIn(await searchParams)
  if (fetchToken !== null) redirect(fetchToken)
  const t = await getTranslations('accounts.signIn')
  return (
    <>
      <PageHeading title={t('title')}>{t('lead')}</PageHeading>
      {error ? (
        <Notice tone="bad" live title={t('problem')}>
          <p>{t(`error.${error}`)}</p>
        </Notice>
      ) : null}
      {signedInAs === null ? null : (
        <Notice title={t('already', { name: signedInAs })}>
          <div className="actions">
            <Button href="/desk">{t('goOn')}</Button>
            <SignOutForm token={token} />
          </div>
        </Notice>
      )}
      {token === null ? null : <SignInForm token={token} next={next} />}
      {token === null || people.length === 0 ? null : (
        <DemonstrationPeople people={people} password={password} token={token} next={next} />
      )}
    </>
  )
}
