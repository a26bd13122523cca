import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OrderSheet } from '@/components/cancellations/order-sheet'
import { Paper } from '@/components/cancellations/paper'
import { showCancelling } from '@/lib/features/cancellations/queries'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('cancellations.order'))('title'),
})

export default async function OrderPage({ params }: { params: Promise<{ id: string }> }) {
  const view = await showCancelling((await params).id)
  const [newest] = view?.cases ?? []
  if (!view || !newest?.orderNo) absent()
  const t = await getTranslations('cancellations.order')
  const page = await getTranslations('cancellations.page')
  return (
    <Paper
      back={{ label: page('title'), href: `/cards/${view.card.id}/cancel` }}
      title={t('title')}
      sheet={(locale) => <OrderSheet key={locale} view={view} shown={newest} locale={locale} />}
    />
  )
}
