import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { NoticeSheet } from '@/components/cancellations/notice-sheet'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { showCancelling } from '@/lib/features/cancellations/queries'
import { LOCALES } from '@/lib/messages/locales'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('cancellations.notice'))('title'),
})

export default async function NoticePage({ params }: { params: Promise<{ id: string }> }) {
  const view = await showCancelling((await params).id)
  const [newest] = view?.cases ?? []
  if (!view || !newest?.noticedOn) absent()
  const t = await getTranslations('cancellations')
  const chosen = await getLocale()
  // Both languages, the reader's first: the family may read the other.
  const languages = LOCALES.toSorted((a, b) => Number(b === chosen) - Number(a === chosen))
  return (
    <>
      <div className="no-print flow">
        <Breadcrumbs items={[{ label: t('page.title'), href: `/cards/${view.card.id}/cancel` }]} />
        <PageHeading title={t('notice.title')} actions={<PrintButton>{t('page.print')}</PrintButton>} />
      </div>
      {languages.map((locale) => (
        <NoticeSheet key={locale} view={view} shown={newest} locale={locale} />
      ))}
    </>
  )
}
