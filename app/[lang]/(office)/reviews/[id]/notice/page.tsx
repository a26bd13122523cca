import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Paper } from '@/components/cancellations/paper'
import { StopNotice } from '@/components/reviews/stop-notice'
import { showReview } from '@/lib/features/reviews/queries/show'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('reviews.notice'))('title'),
})

export default async function StopNoticePage({ params }: { params: Promise<{ id: string }> }) {
  const view = await showReview((await params).id)
  const { person, notice } = view ?? {}
  if (!view || !person || !notice || view.answer !== null) absent()
  const t = await getTranslations('reviews')
  return (
    <Paper
      back={{ label: t(`kind.${view.kind}`), href: `/reviews/${view.id}` }}
      title={t('notice.title')}
      sheet={(locale) => <StopNotice key={locale} review={view} notice={notice} person={person} locale={locale} />}
    />
  )
}
