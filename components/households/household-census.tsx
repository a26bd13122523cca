import { useTranslations } from 'next-intl'
import { CensusFlags } from '@/components/census/census-flags'
import { CensusSideBySide } from '@/components/census/census-side-by-side'
import { CensusSummary } from '@/components/census/census-summary'
import { FormerCensus } from '@/components/census/former-census'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import type { CensusView } from '@/lib/features/census/view'
import type { FormerNamed } from '@/lib/domain/census/former'

interface Props {
  readonly view: {
    readonly id: string
    readonly census: CensusView
    readonly former: FormerNamed
    readonly mayRecord: boolean
    readonly mayCorrectCensus: boolean
  }
}

/** The census of a family: what its steps make of it, 2011 and today side by side, and all tests on demand. */
export const HouseholdCensus = ({ view }: Props) => {
  const t = useTranslations('census.page')
  const { id, census, former, mayRecord, mayCorrectCensus: mayCorrect } = view
  return (
    <section id="census" aria-labelledby="census-title" className="flow">
      <h2 id="census-title">{t('title')}</h2>
      <CensusSummary census={census} />
      <FormerCensus former={former} />
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
