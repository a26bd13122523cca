import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ApplicationTimeline } from '@/components/applications/application-timeline'
import { ClaimedAndFound } from '@/components/applications/claimed-and-found'
import { ApplicationDone } from '@/components/applications/application-done'
import { HouseholdFacts } from '@/components/applications/household-facts'
import { NextSteps } from '@/components/applications/next-steps'
import { RegisterSince } from '@/components/applications/register-since'
import { StageTag } from '@/components/applications/stage-tag'
import { VerdictPanel } from '@/components/applications/verdict-panel'
import { FormerCensus } from '@/components/census/former-census'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { showApplication } from '@/lib/features/applications/queries/show'
import { absent } from '@/lib/platform/absent'
import { dayInWords } from '@/lib/platform/words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('applications.page'))('title'),
})

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ done?: string }>
}

export default async function ApplicationPage({ params, searchParams }: Props) {
  const view = await showApplication((await params).id)
  if (!view) absent()
  const t = await getTranslations('applications')
  const locale = await getLocale()
  const lists = { label: (await getTranslations('lists.page'))('title'), href: '/lists' }
  const { household, stage, waitsFor, dueOn, late, submittedOn } = view
  return (
    <>
      <Breadcrumbs items={[view.readsRegister ? { label: t('page.title'), href: '/applications' } : lists]} />
      <ApplicationDone done={(await searchParams).done} />
      <PageHeading title={household.head[locale]} caption={t('page.one', { number: view.number })}>
        <StageTag stage={stage} />
      </PageHeading>
      {waitsFor && dueOn ? (
        <Notice tone={late ? 'warning' : 'info'}>
          {t('page.waits', { what: t(`wait.${waitsFor}`), day: dayInWords(dueOn) })}
        </Notice>
      ) : null}
      <NextSteps view={view} />
      <RegisterSince view={view} />
      <HouseholdFacts household={household} attested={view.bplAttested} />
      <section aria-labelledby="paper" className="flow">
        <h2 id="paper">{view.finding ? t('page.finding') : t('page.paper')}</h2>
        <ClaimedAndFound view={view} />
      </section>
      <section aria-labelledby="verdict" className="flow">
        <h2 id="verdict">{t('page.verdict')}</h2>
        {submittedOn ? <p className="muted">{t('page.verdictKept')}</p> : null}
        <FormerCensus former={view.former} asks />
        <VerdictPanel verdict={view.verdict} />
      </section>
      <section aria-labelledby="timeline" className="flow">
        <h2 id="timeline">{t('page.timeline')}</h2>
        <ApplicationTimeline steps={view.steps} />
      </section>
    </>
  )
}
