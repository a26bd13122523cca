import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ChangePasswordForm } from '@/components/accounts/change-password-form'
import { AccountDone } from '@/components/accounts/account-done'
import { OwnHousehold } from '@/components/accounts/own-household'
import { OwnPostings } from '@/components/accounts/own-postings'
import { OwnSessions } from '@/components/accounts/own-sessions'
import { PageHeading } from '@/components/ui/page-heading'
import { showAccount } from '@/lib/features/accounts/queries/sign-in'
import { type Asked, one } from '@/lib/features/accounts/view'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('accounts.page.account')
  return { title: t('title') }
}

export default async function AccountPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { name, login, sessions, postings, places, household } = await showAccount()
  const t = await getTranslations('accounts.page.account')
  const locale = await getLocale()
  return (
    <>
      <AccountDone done={one(await searchParams, 'done')} />
      <PageHeading caption={login} title={name[locale]} />
      <section className="flow">
        <h2>{t('postings')}</h2>
        <OwnPostings postings={postings} places={places} />
      </section>
      <section className="flow">
        <h2>{t('sessions')}</h2>
        <OwnSessions sessions={sessions} places={places} />
      </section>
      <section className="flow">
        <h2>{t('household')}</h2>
        <OwnHousehold declared={household} />
      </section>
      <section className="flow">
        <h2>{t('password')}</h2>
        <p>{t('passwordNote')}</p>
        <ChangePasswordForm />
      </section>
    </>
  )
}
