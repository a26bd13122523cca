import { useTranslations } from 'next-intl'
import { CensusFlags } from '@/components/census/census-flags'
import { CensusSideBySide } from '@/components/census/census-side-by-side'
import { CensusSummary } from '@/components/census/census-summary'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import type { CensusView } from '@/lib/features/census/view'

interface Props {
  readonly id: string
  readonly census: CensusView
  readonly mayRecord: boolean
  readonly mayCorrect: boolean
}

/** The census of a family: what its steps make of it, 2011 and today side by side, and all tests on demand. */
export const HouseholdCensus = ({ id, census, mayRecord, mayCorrect }: Props) => {
  const t = useTranslations('census.page')
  return (
    <section id="census" aria-labelledby="census-title" className="flow">
      <h2 id="census-title">{t('title')}</h2>
      <CensusSummary census={census} />
      <CensusSideBySide census={census} />
      {mayRecord || mayCorrect ? (
        <Button href={`/households/${id}/census`} variant="secondary">
          {t(mayRecord ? 'record' : 'correct')}
        </Button>
      ) : null}
      <Details summary={t('showAll')}>
        <CensusFlags census={census} />
      </Details>
    </section>
  )
}
