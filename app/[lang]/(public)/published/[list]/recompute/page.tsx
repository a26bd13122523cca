import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { RecomputePanel } from '@/components/publications/recompute-panel'
import { PageHeading } from '@/components/ui/page-heading'
import { recomputePublished } from '@/lib/features/publications/queries'
import { absent } from '@/lib/platform/absent'

export const metadata: Metadata = { robots: { index: false, follow: false } }

// Derived anew at every visit: an answer that was kept would prove nothing.
export const dynamic = 'force-dynamic'

export default async function RecomputePage({ params }: { params: Promise<{ list: string }> }) {
  const found = await recomputePublished((await params).list)
  if (!found) absent()
  const { view, outcome } = found
  const t = await getTranslations('publications.page')
  const { en, hi } = view.list.panchayat
  const panchayat = (await getLocale()) === 'hi' ? (hi ?? en) : en
  return (
    <>
      <PageHeading title={t('recomputeTitle', { panchayat })}>{t('recomputeLead')}</PageHeading>
      <RecomputePanel list={view.list} outcome={outcome} />
      <h2>{t('yourself')}</h2>
      <p>
        <a href={`/api/public/v1/lists/${view.id}`}>{t('json')}</a> · {t('yourselfHint')}
      </p>
      <p>
        <a href={`/published/${view.id}`}>{t('back')}</a>
      </p>
    </>
  )
}
