import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AidTable } from '@/components/lists/aid-table'
import { FinalTable } from '@/components/lists/final-table'
import { ListActions } from '@/components/lists/list-actions'
import { ListMeetings } from '@/components/lists/list-meetings'
import { ListStageTag } from '@/components/lists/list-stage'
import { ListSteps } from '@/components/lists/list-steps'
import { NobodySelected } from '@/components/lists/nobody-selected'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { DoneNotice } from '@/components/ui/done-notice'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { showList } from '@/lib/features/lists/queries'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('lists.page'))('title'),
})

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ done?: string }>
}

export default async function ListPage({ params, searchParams }: Props) {
  const view = await showList((await params).id)
  if (!view) absent()
  const { done } = await searchParams
  const t = await getTranslations('lists')
  const locale = await getLocale()
  const isFinal = view.finalisedAt !== null
  return (
    <>
      <Breadcrumbs items={[{ label: t('page.title'), href: '/lists' }]} />
      <DoneNotice
        done={done}
        words={{
          drawn: t('done.drawn'),
          displayed: t('done.displayed'),
          attested: t('done.attested'),
          finalised: t('done.finalised'),
          returned: t('done.returned'),
          closed: t('done.closed'),
        }}
      />
      <PageHeading
        caption={`${readIn(view.drive, locale)} · ${t('page.edition', { edition: view.edition })}`}
        title={t('page.titleOf', { panchayat: view.place[locale] })}
        actions={
          <>
            {view.named ? (
              <Button href={`/lists/${view.id}/print`} variant="secondary">
                {t('page.printBoard')}
              </Button>
            ) : null}
            {isFinal ? (
              <Button href={`/published/${view.id}`} variant="secondary">
                {t('page.published')}
              </Button>
            ) : null}
          </>
        }
      >
        <ListStageTag stage={view.stage} /> {t('page.seatsAre', { seats: view.seats })}
      </PageHeading>
      {view.returnReason ? (
        <Notice tone="warning" title={t('page.returnedWith')}>
          {view.returnReason}
        </Notice>
      ) : null}
      {view.named ? null : <Notice>{t('page.notNamed')}</Notice>}
      {view.notOn > 0 ? <Notice tone="warning">{t('page.notOn', { count: view.notOn })}</Notice> : null}
      <ListSteps view={view} />
      <ListActions view={view} />
      <ListMeetings meetings={view.meetings} linked={view.named} />
      {!view.named ? null : isFinal ? (
        <>
          <NobodySelected rows={view.rows} />
          <FinalTable view={view} />
          <p className="small">
            {t('page.digest')} <code className="digest">{view.digest}</code>
          </p>
          <Details summary={t('page.aidDetails')}>
            <AidTable view={view} />
          </Details>
        </>
      ) : (
        <>
          <p>{t('page.aidLead')}</p>
          <AidTable view={view} />
        </>
      )}
    </>
  )
}
