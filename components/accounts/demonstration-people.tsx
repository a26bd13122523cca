import { useLocale, useTranslations } from 'next-intl'
import { SignInAs } from '@/components/accounts/sign-in-form'
import { Table } from '@/components/ui/table'
import type { Role } from '@/lib/domain/access/actor'
import type { Locale } from '@/lib/messages/locales'

type Words = Readonly<Record<Locale, string>>

interface Person {
  readonly login: string
  readonly name: Words
  readonly role: Role
  readonly placeName: Words
}

interface Props {
  readonly people: readonly Person[]
  readonly password: string
  readonly token: string
  readonly next: string
}

/** The invented people of a demonstration: who they are, where they work, and one tap to be them. */
export const DemonstrationPeople = ({ people, password, token, next }: Props) => {
  const t = useTranslations('accounts.signIn.demonstration')
  const role = useTranslations('access.role')
  const locale = useLocale()
  return (
    <section aria-labelledby="demonstration" className="flow">
      <h2 id="demonstration">{t('title')}</h2>
      <p>{t('text', { password })}</p>
      <Table
        caption={t('title')}
        captionHidden
        stack
        rows={people}
        rowKey={({ login }) => login}
        columns={[
          { key: 'name', heading: t('name'), rowHeading: true, cell: ({ name }) => name[locale] },
          { key: 'role', heading: t('role'), cell: (person) => role(person.role) },
          { key: 'place', heading: t('place'), cell: ({ placeName }) => placeName[locale] },
          { key: 'login', heading: t('login'), cell: ({ login }) => <code>{login}</code> },
          {
            key: 'as',
            heading: t('enter'),
            cell: ({ login, name }) => (
              <SignInAs token={token} next={next} login={login} password={password} label={name[locale]} />
            ),
          },
        ]}
      />
    </section>
  )
}
