import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AsOfForm } from '@/components/form/as-of-form'
import { DrawForm } from '@/components/lists/draw-form'
import { ListsTable } from '@/components/lists/lists-table'
import { ListsThen } from '@/components/lists/lists-then'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { listLists, listListsThen } from '@/lib/features/lists/queries'
import { askedOnce } from '@/lib/platform/local-path'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('lists.page'))('title'),
})

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ListsPage({ searchParams }: Query) {
  const { after, asOf = '' } = await askedOnce(searchParams)
  const t = await getTranslations('lists')
  return (
    <>
      <PageHeading title={t('page.title')}>{t('page.lead')}</PageHeading>
      {asOf.trim() === '' ? (
        <ListsNow after={after} />
      ) : (
        <ListsThen view={await listListsThen({ asOf, after })} after={after} />
      )}
      <AsOfForm path="/lists" label={t('past.asOf')} day={asOf} />
    </>
  )
}

const ListsNow = async ({ after }: { after: string | undefined }) => {
  const { lines, next, drawable } = await listLists({ after })
  return (
    <>
      {drawable.map((one) => (
        <DrawForm key={one.driveId} drawable={one} />
      ))}
      <ListsTable lines={lines} />
      <Pagination previous={after === undefined ? null : '/lists'} next={next && `/lists?after=${next}`} />
    </>
  )
}
