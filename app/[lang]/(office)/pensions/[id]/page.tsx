import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { GroundsTable } from '@/components/duplicates/grounds-table'
import { DecideForm, ResultHistory } from '@/components/pensions/match-parts'
import { ResultTag } from '@/components/pensions/result-tag'
import { SaidRegisters } from '@/components/pensions/said-registers'
import { SidesTable } from '@/components/pensions/sides-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { showMatch } from '@/lib/features/pensions/queries/match'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('pensions.page'))('match'),
})

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ done?: string }>
}

export default async function PensionMatchPage({ params, searchParams }: Props) {
  const view = await showMatch((await params).id)
  if (!view) absent()
  const { done } = await searchParams
  const t = await getTranslations('pensions')
  const locale = await getLocale()
  const { person, line, householdNumber, newest } = view
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('page.title'), href: '/pensions' },
          { label: `${t('page.household')} ${householdNumber}`, href: view.familyPage },
        ]}
      />
      <DoneNotice done={done} words={{ decided: t('done.decided') }} />
      {view.current || newest === null ? null : (
        <Notice>
          {t('page.older')} <TextLink href={`/pensions/${newest}`}>{t('page.newest')}</TextLink>
        </Notice>
      )}
      <PageHeading
        caption={t(view.result === 'POSSIBLE_MATCH' ? 'page.match' : 'page.decided')}
        title={person.name[locale]}
        actions={<ResultTag result={view.result} />}
      />
      {view.gone ? <Notice tone="warning">{t('page.gone')}</Notice> : null}
      {line ? (
        <section aria-labelledby="sides" className="flow">
          <h2 id="sides">{t('page.sides')}</h2>
          <SidesTable person={person} line={line} />
        </section>
      ) : (
        <p>{t('page.noLine')}</p>
      )}
      {view.grounds.length > 0 ? (
        <section aria-labelledby="why" className="flow">
          <h2 id="why">{t('page.why')}</h2>
          {view.score === null ? null : <p>{t('page.scoreLead', { score: view.score, from: view.from })}</p>}
          <GroundsTable grounds={view.grounds} />
        </section>
      ) : null}
      {view.mayDecide ? <DecideForm view={view} /> : null}
      {!view.mayDecide && view.current && view.result === 'POSSIBLE_MATCH' ? <Notice>{t('page.mayNot')}</Notice> : null}
      <ul>
        <li>
          <TextLink href={view.familyPage}>{t('page.toFamily')}</TextLink>
        </li>
        {view.review === null ? null : (
          <li>
            <TextLink href={`/reviews/${view.review}`}>{t('page.toReview')}</TextLink>
          </li>
        )}
      </ul>
      <h2>{t('page.said')}</h2>
      <SaidRegisters states={view.states} />
      <h2>{t('page.history')}</h2>
      <ResultHistory view={view} />
    </>
  )
}
