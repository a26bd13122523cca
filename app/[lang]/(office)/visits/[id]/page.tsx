import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { GroundWords } from '@/components/visits/ground-words'
import { PastVisits } from '@/components/visits/past-visits'
import { VisitForm } from '@/components/visits/visit-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { absent } from '@/lib/platform/absent'
import { visitPage } from '@/lib/features/visits/queries/visit'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('visits.page'))('record'),
})

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string }>
}

export default async function VisitPage({ params, searchParams }: Props) {
  const view = (await visitPage((await params).id)) ?? absent()
  const { done } = await searchParams
  const t = await getTranslations('visits')
  const locale = await getLocale()
  const { row } = view
  const list = `/visits?area=${encodeURIComponent(view.place)}`
  return (
    <>
      <Breadcrumbs items={[{ href: list, label: t('page.title') }]} />
      <PageHeading caption={view.number} title={t('page.recordOf', { name: row?.head[locale] ?? view.number })}>
        <TextLink href={`/households/${view.id}`}>{t('page.household')}</TextLink>
      </PageHeading>
      <DoneNotice done={done} words={{ recorded: t('done.recorded') }} />
      {view.eventOwed ? (
        <Notice tone="warning">
          {t('page.eventLead')} <TextLink href={`/households/${view.id}/life`}>{t('page.event')}</TextLink>
        </Notice>
      ) : null}
      {row && view.onList ? (
        <section className="flow">
          <h2>{t('page.why')}</h2>
          <GroundWords grounds={row.grounds} />
          {view.mayRecord ? <VisitForm id={view.id} today={view.today} /> : null}
        </section>
      ) : (
        <Notice>{t('page.notOnList')}</Notice>
      )}
      <PastVisits visits={view.visits} />
    </>
  )
}
