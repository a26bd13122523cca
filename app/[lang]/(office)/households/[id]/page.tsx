import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { CensusFlags } from '@/components/census/census-flags'
import { CensusSummary } from '@/components/census/census-summary'
import { HouseholdFacts } from '@/components/households/household-facts'
import { HouseholdHistory } from '@/components/households/household-history'
import { HouseholdApplications, HouseholdCards } from '@/components/households/household-ties'
import { MembersTable } from '@/components/households/members-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { showHousehold } from '@/lib/features/households/queries/household'
import { absent } from '@/lib/platform/absent'

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ done?: string }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('households.page'))('family'),
})

const DONE = { registered: 'registeredHere', corrected: 'corrected' } as const
const CENSUS_DONE = ['censusRecorded', 'censusCorrected'] as const

export default async function HouseholdPage({ params, searchParams }: Props) {
  const view = await showHousehold((await params).id)
  if (!view) absent()
  const { done } = await searchParams
  const t = await getTranslations()
  const locale = await getLocale()
  const { id, census } = view
  const said = done === 'registered' || done === 'corrected' ? DONE[done] : CENSUS_DONE.find((one) => one === done)
  return (
    <>
      <Breadcrumbs items={[{ label: t('households.page.title'), href: '/households' }]} />
      {said ? (
        <Notice tone="good" live>
          {t(`households.done.${said}`)}
        </Notice>
      ) : null}
      {view.ended ? <Notice tone="warning">{t('households.page.ended')}</Notice> : null}
      <PageHeading
        caption={<span className="reference">{view.number}</span>}
        title={view.title[locale]}
        actions={
          <>
            {view.mayApply ? (
              <Button href={`/applications/new?household=${id}`}>{t('households.page.apply')}</Button>
            ) : null}
            {view.mayCorrect ? (
              <Button href={`/households/${id}/correct`} variant="secondary">
                {t('households.page.correct')}
              </Button>
            ) : null}
          </>
        }
      />
      <h2>{t('households.page.members')}</h2>
      <MembersTable members={view.members} referenceDate={view.referenceDate} />
      <h2>{t('households.page.facts')}</h2>
      <HouseholdFacts facts={view.facts} village={view.village} panchayat={view.panchayat} />
      <section id="census" aria-labelledby="census-title" className="flow">
        <h2 id="census-title">{t('census.page.title')}</h2>
        <CensusSummary census={census} />
        {view.mayRecord || view.mayCorrectCensus ? (
          <Button href={`/households/${id}/census`} variant="secondary">
            {t(view.mayRecord ? 'census.page.record' : 'census.page.correct')}
          </Button>
        ) : null}
        <Details summary={t('census.page.showAll')}>
          <CensusFlags census={census} />
        </Details>
      </section>
      <HouseholdApplications ties={view.applications} />
      <HouseholdCards ties={view.cards} />
      <h2>{t('households.page.history')}</h2>
      <HouseholdHistory history={view.history} />
    </>
  )
}
