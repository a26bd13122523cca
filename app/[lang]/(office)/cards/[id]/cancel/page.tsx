import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { CaseFacts } from '@/components/cancellations/case-facts'
import { HearForm } from '@/components/cancellations/hear-form'
import { OrderForm } from '@/components/cancellations/order-form'
import { ProposeForm } from '@/components/cancellations/propose-form'
import { WeighForm } from '@/components/cancellations/weigh-form'
import { Refused } from '@/components/cards/refused'
import { ServeForm } from '@/components/notices/serve-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { serveNoticeAction } from '@/lib/features/cancellations/actions'
import { showCancelling } from '@/lib/features/cancellations/queries'
import { absent } from '@/lib/platform/absent'
import { askedOnce } from '@/lib/platform/local-path'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('cancellations.page'))('title'),
})

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function CancelPage({ params, searchParams }: Props) {
  const view = await showCancelling((await params).id)
  if (!view) absent()
  const { done } = await askedOnce(searchParams)
  const t = await getTranslations('cancellations')
  const locale = await getLocale()
  const { card, cases, may } = view
  const [newest, ...earlier] = cases
  const acts = may.weigh || may.serve || may.hear || may.order.length > 0
  return (
    <>
      <Breadcrumbs items={[{ label: card.number, href: `/cards/${card.id}` }]} />
      <DoneNotice
        done={done}
        words={{
          proposed: t('done.proposed'),
          weighed: t('done.weighed'),
          served: t('done.served'),
          heard: t('done.heard'),
          ordered: t('done.ordered'),
        }}
      />
      <PageHeading caption={`${card.head[locale]}, ${card.panchayat[locale]}`} title={t('page.title')}>
        {t('page.lead', { days: view.replyDays })}
      </PageHeading>
      {newest ? <CaseFacts shown={newest} /> : <p>{t('page.none')}</p>}
      <p className="actions">
        {newest?.noticedOn ? (
          <Button href={`/cards/${card.id}/cancel/notice`} variant="secondary">
            {t('page.printNotice')}
          </Button>
        ) : null}
        {newest?.orderNo ? (
          <Button href={`/cards/${card.id}/cancel/order`} variant="secondary">
            {t('page.printOrder')}
          </Button>
        ) : null}
      </p>
      {newest && may.weigh ? <WeighForm shown={newest} /> : null}
      {newest && may.serve ? (
        <ServeForm action={serveNoticeAction} seen={newest} days={view.replyDays} today={view.today} />
      ) : null}
      {newest && may.hear ? <HearForm shown={newest} /> : null}
      {may.notYet ? <Refused refusal={may.notYet} title={t('page.orderTitle')} /> : null}
      {newest && may.order.length > 0 ? <OrderForm shown={newest} endings={may.order} /> : null}
      {newest && !newest.ended && !acts ? <Notice>{t('page.wait')}</Notice> : null}
      {may.propose ? <ProposeForm card={card} /> : null}
      {earlier.length === 0 ? null : (
        <section aria-labelledby="earlier" className="flow">
          <h2 id="earlier">{t('page.earlier')}</h2>
          {earlier.map((one) => (
            <CaseFacts key={one.id} shown={one} />
          ))}
        </section>
      )}
    </>
  )
}
