import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PeopleTable } from '@/components/accounts/people-table'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { PageHeading } from '@/components/ui/page-heading'
import { pageHref, Pagination } from '@/components/ui/pagination'
import { listPeople } from '@/lib/features/accounts/queries/people'
import type { Asked } from '@/lib/features/accounts/view'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('accounts.page.people'))('title'),
})

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Asked> }) {
  const list = await listPeople(await searchParams)
  if (!list) absent()
  const { people, places, search, next, first } = list
  const t = await getTranslations('accounts.page.people')
  return (
    <>
      <PageHeading title={t('title')} actions={<Button href="/people/new">{t('new')}</Button>}>
        {t('lead')}
      </PageHeading>
      <form action="/people" method="get" role="search" className="form">
        <Field name="search" label={t('searchLabel')} defaultValue={search} autoComplete="off" />
        <Button variant="secondary">{t('search')}</Button>
      </form>
      <PeopleTable people={people} places={places} />
      <Pagination
        previous={first ? null : pageHref('/people', { search })}
        next={next === undefined ? null : pageHref('/people', { search }, next)}
      />
    </>
  )
}
