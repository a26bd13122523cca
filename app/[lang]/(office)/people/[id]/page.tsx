import { getLocale, getTranslations } from 'next-intl/server'
import { AccountDone } from '@/components/accounts/account-done'
import { PersonAccess } from '@/components/accounts/person-access'
import { PersonPostings } from '@/components/accounts/person-postings'
import { PostingFields } from '@/components/accounts/posting-fields'
import { ActionForm } from '@/components/form/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { postPersonAction } from '@/lib/features/accounts/actions'
import { showPerson } from '@/lib/features/accounts/queries/people'
import { type Asked, one } from '@/lib/features/accounts/view'
import { absent } from '@/lib/platform/absent'

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<Asked>
}

export default async function PersonPage({ params, searchParams }: Props) {
  const asked = await searchParams
  const shown = await showPerson((await params).id, asked)
  if (!shown) absent()
  const { person, own, ownPosting, today, place, offices, suggestion, places } = shown
  const t = await getTranslations('accounts.page')
  const locale = await getLocale()
  return (
    <>
      <Breadcrumbs items={[{ label: t('people.title'), href: '/people' }]} />
      <AccountDone done={one(asked, 'done')} />
      <PageHeading caption={person.login} title={person[locale]}>
        {person.disabled ? <Tag tone="bad">{t('people.disabled')}</Tag> : null}
        {person.locked ? <Tag tone="warning">{t('people.locked')}</Tag> : null}
      </PageHeading>
      <section className="flow">
        <h2>{t('person.postings')}</h2>
        <PersonPostings postings={person.postings} places={places} today={today} ownPosting={ownPosting} />
        <ActionForm
          action={postPersonAction}
          fold={{ summary: t('person.post'), open: one(asked, 'place') !== undefined }}
          hidden={{ accountId: person.id }}
          submitLabel={t('person.postSubmit')}
        >
          <PostingFields
            place={{ path: place.path, name: place[locale] }}
            choosePlace={`/places?at=${place.path}&person=${person.id}`}
            offices={offices}
            today={today}
          />
        </ActionForm>
      </section>
      <section className="flow">
        <h2>{t('person.access')}</h2>
        {own ? (
          <Notice>{t('person.self')}</Notice>
        ) : (
          <PersonAccess accountId={person.id} disabled={person.disabled} suggestion={suggestion} />
        )}
      </section>
    </>
  )
}
