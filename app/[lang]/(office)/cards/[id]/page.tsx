import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CardSheet } from '@/components/cards/card-sheet'
import { PastEditions } from '@/components/cards/past-editions'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneNotice } from '@/components/ui/done-notice'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { showCard } from '@/lib/features/cards/queries'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('cards.card'))('title'),
})

type Query = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

export default async function CardPage({ params, searchParams }: Query) {
  const card = await showCard((await params).id)
  if (!card?.issued) absent()
  const t = await getTranslations('cards')
  return (
    <>
      <Breadcrumbs items={[{ label: t('page.back'), href: '/cards' }]} />
      <div className="no-print">
        <DoneNotice done={(await searchParams).done} words={{ issued: t('done.issued') }} />
        <PageHeading
          title={card.contents.number}
          caption={
            <Tag tone={card.issued.stage === 'ACTIVE' ? 'good' : 'warning'}>{t(`stage.${card.issued.stage}`)}</Tag>
          }
          actions={<PrintButton>{t('page.print')}</PrintButton>}
        />
      </div>
      <CardSheet card={card} />
      {card.cancelling ? (
        <p className="no-print">
          <TextLink href={`/cards/${card.id}/cancel`}>{t('page.cancelling')}</TextLink>
        </p>
      ) : null}
      <PastEditions past={card.past} />
    </>
  )
}
