import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportsTable } from '@/components/imports/imports-table'
import { Button } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { pageHref, Pagination } from '@/components/ui/pagination'
import { listImports } from '@/lib/features/imports/queries/list'
import { askedOnce } from '@/lib/platform/local-path'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('imports.page'))('title'),
})

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ImportsPage({ searchParams }: Query) {
  const { after } = await askedOnce(searchParams)
  const { rows, next } = await listImports(after)
  const t = await getTranslations('imports.page')
  return (
    <>
      <PageHeading title={t('title')} actions={<Button href="/imports/new">{t('new')}</Button>}>
        {t('lead')}
      </PageHeading>
      <ImportsTable rows={rows} />
      <Pagination
        previous={after === undefined ? null : pageHref('/imports', {})}
        next={next === null ? null : pageHref('/imports', {}, next)}
      />
    </>
  )
}
