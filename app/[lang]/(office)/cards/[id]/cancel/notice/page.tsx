import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoticeSheet } from '@/components/cancellations/notice-sheet'
import { Paper } from '@/components/cancellations/paper'
import { showCancelling } from '@/lib/features/cancellations/queries'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('cancellations.notice'))('title'),
})

export default async function NoticePage({ params }: { params: Promise<{ id: string }> }) {
  const view = await showCancelling((await params).id)
  const [newest] = view?.cases ?? []
  if (!view || !newest?.noticedOn) absent()
  const t = await getTranslations('cancellations.notice')
  const page = await getTranslations('cancellations.page')
  return (
    <Paper
      back={{ label: page('title'), href: `/cards/${view.card.id}/cancel` }}
      title={t('title')}
      sheet={(locale) => <NoticeSheet key={locale} view={view} shown={newest} locale={locale} />}
    />
  )
}
