import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PublishedFacts } from '@/components/publications/published-facts'
import { PublishedTable } from '@/components/publications/published-table'
import { Button } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { showPublished } from '@/lib/features/publications/queries'
import { absent } from '@/lib/platform/absent'

export const metadata: Metadata = { robots: { index: false, follow: false } }

// The document is frozen; what becomes of it (order, cards) is refreshed by the commands that change it. The page is kept
// ready in each language, so that a village line waits for nothing (decision 0037).
export const revalidate = 3600
export const generateStaticParams = () => []

export default async function PublishedListPage({ params }: { params: Promise<{ list: string }> }) {
  const view = await showPublished((await params).list)
  if (!view) absent()
  const t = await getTranslations('publications.page')
  const rules = await getTranslations('rules.scheme')
  const locale = await getLocale()
  const { panchayat, scheme, edition, drive } = view.list
  const name = (words: { en: string; hi: string | null }): string =>
    locale === 'hi' ? (words.hi ?? words.en) : words.en
  return (
    <>
      <PageHeading
        caption={t('edition', { edition, drive: readIn(name(drive.name), locale) })}
        title={t('listTitle', { scheme: rules(scheme as 'AAY'), panchayat: name(panchayat) })}
        actions={<PrintButton>{t('print')}</PrintButton>}
      />
      <PublishedTable view={view} />
      <PublishedFacts view={view} />
      <p className="actions no-print">
        <Button href={`/published/${view.id}/recompute`} variant="secondary">
          {t('recompute')}
        </Button>
        <a href={`/api/public/v1/lists/${view.id}`}>{t('json')}</a>
      </p>
    </>
  )
}
