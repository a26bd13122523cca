import { useLocale, useTranslations } from 'next-intl'
import { SignInAs } from '@/components/accounts/sign-in-form'
import { TableSection } from '@/components/ui/table-section'
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
    <TableSection
      id="demonstration"
      level={2}
      title={t('title')}
      lead={<p>{t('text', { password })}</p>}
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
  )
}
