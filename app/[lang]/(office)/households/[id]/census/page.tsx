import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { CensusFlags } from '@/components/census/census-flags'
import { CensusSummary } from '@/components/census/census-summary'
import { CorrectCensusForm } from '@/components/census/correct-census-form'
import { FormerCensus } from '@/components/census/former-census'
import { RecordCensusForm } from '@/components/census/record-census-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { showCensus } from '@/lib/features/households/queries/household-forms'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('census.page'))('title'),
})

export default async function HouseholdCensusPage({ params }: { params: Promise<{ id: string }> }) {
  const view = await showCensus((await params).id)
  if (!view) absent()
  const t = await getTranslations()
  const locale = await getLocale()
  const { id, census, mayRecord, mayCorrect } = view
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('households.page.title'), href: '/households' },
          { label: view.title[locale], href: `/households/${id}` },
        ]}
      />
      <PageHeading caption={<span className="reference">{view.number}</span>} title={t('census.page.title')} />
      <CensusSummary census={census} />
      <FormerCensus former={view.former} />
      <Details summary={t('census.page.showAll')}>
        <CensusFlags census={census} />
      </Details>
      {mayRecord ? (
        <section aria-labelledby="record" className="flow">
          <h2 id="record">{t('census.page.record')}</h2>
          <p>{t('census.page.recordLead')}</p>
          <RecordCensusForm householdId={id} />
        </section>
      ) : null}
      {mayCorrect ? (
        <section aria-labelledby="correct" className="flow">
          <h2 id="correct">{t('census.page.correct')}</h2>
          <p>{t('census.page.correctLead')}</p>
          <CorrectCensusForm householdId={id} today={view.today} />
        </section>
      ) : null}
      {mayRecord || mayCorrect ? null : <Notice>{t('census.page.mayNot')}</Notice>}
    </>
  )
}
