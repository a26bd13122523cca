import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DueTable } from '@/components/cards/due-table'
import { IssuedTable } from '@/components/cards/issued-table'
import { PageHeading } from '@/components/ui/page-heading'
import { pageHref, Pagination } from '@/components/ui/pagination'
import { listCards } from '@/lib/features/cards/queries'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('cards.page'))('title'),
})

export default async function CardsPage({ searchParams }: { searchParams: Promise<{ due?: string; after?: string }> }) {
  const { due, after } = await searchParams
  const view = await listCards({ due, after })
  const t = await getTranslations('cards.page')
  return (
    <>
      <PageHeading title={t('title')}>{t('lead')}</PageHeading>
      <section aria-labelledby="due" className="flow">
        <h2 id="due">{t('due')}</h2>
        {view.mayIssue || view.due.length === 0 ? null : <p>{t('issuedByPanchayat')}</p>}
        <DueTable view={view} />
        <Pagination
          previous={due === undefined ? null : pageHref('/cards', {}, after)}
          next={view.dueNext && pageHref('/cards', { due: view.dueNext }, after)}
        />
      </section>
      <section aria-labelledby="issued" className="flow">
        <h2 id="issued">{t('issued')}</h2>
        <IssuedTable view={view} />
        <Pagination
          previous={after === undefined ? null : pageHref('/cards', { due })}
          next={view.issuedNext && pageHref('/cards', { due }, view.issuedNext)}
        />
      </section>
    </>
  )
}
