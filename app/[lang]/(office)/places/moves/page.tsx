import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { MoveForm, PreviewForm } from '@/components/moves/move-forms'
import { MoveWaits, TurnsLost } from '@/components/moves/move-waits'
import { MovesTable } from '@/components/moves/moves-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { showMoves } from '@/lib/features/moves/queries'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('moves.page'))('title'),
})

interface Asked {
  village?: string
  from?: string
  to?: string
  toKind?: string
  done?: string
}

export default async function MovesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { done, ...asked } = await searchParams
  const { past, preview, mayMove, today } = await showMoves(asked)
  const t = await getTranslations('moves')
  const places = await getTranslations('places.page.browse')
  const locale = await getLocale()
  const found = preview?.found
  return (
    <>
      <Breadcrumbs items={[{ href: '/places', label: places('title') }]} />
      <PageHeading title={t('page.title')}>{t('page.lead')}</PageHeading>
      <DoneNotice done={done} words={{ moved: t('done.moved') }} />
      {mayMove ? <PreviewForm codes={preview ?? {}} /> : null}
      {preview && !found ? <Notice tone="bad">{t('refusal.notServed')}</Notice> : null}
      {preview && found ? (
        <section className="flow">
          <h2>{`${found.village[locale]}: ${found.from[locale]} → ${found.to[locale]}`}</h2>
          <p>{t('page.weigh', { households: found.households, cards: found.cards })}</p>
          {found.urban ? <p>{t('page.urban')}</p> : null}
          {found.losing.length > 0 ? <TurnsLost losing={found.losing} from={found.from} /> : null}
          {found.running.length > 0 ? (
            <MoveWaits running={found.running} />
          ) : (
            <MoveForm
              codes={{ village: preview.village, from: preview.from, to: preview.to, toKind: preview.toKind }}
              today={today}
            />
          )}
        </section>
      ) : null}
      <MovesTable moves={past} />
    </>
  )
}
