import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DrawForm } from '@/components/lists/draw-form'
import { ListsTable } from '@/components/lists/lists-table'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { listLists } from '@/lib/features/lists/queries'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('lists.page'))('title'),
})

export default async function ListsPage({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const { after } = await searchParams
  const { lines, next, drawable } = await listLists({ after })
  const t = await getTranslations('lists.page')
  return (
    <>
      <PageHeading title={t('title')}>{t('lead')}</PageHeading>
      {drawable.map((one) => (
        <DrawForm key={one.driveId} drawable={one} />
      ))}
      <ListsTable lines={lines} />
      <Pagination previous={after === undefined ? null : '/lists'} next={next && `/lists?after=${next}`} />
    </>
  )
}
