import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ChangesPart } from '@/components/pensions/changes-part'
import { ChecksTable } from '@/components/pensions/checks-table'
import { CountsTable } from '@/components/pensions/counts-table'
import { DistrictsPart } from '@/components/pensions/districts-part'
import { RegistersTable } from '@/components/pensions/registers-table'
import { BeginRound, RoundsTable } from '@/components/pensions/rounds-part'
import { SignOffPart } from '@/components/pensions/sign-off-part'
import { SilentRegisters } from '@/components/pensions/silent-registers'
import { Button } from '@/components/ui/button'
import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { pageHref, Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { showPensions } from '@/lib/features/pensions/queries/overview'
import { showDistricts, showSignature } from '@/lib/features/pensions/queries/signature'
import { kindOf } from '@/lib/domain/place/path'
import { askedOnce } from '@/lib/platform/local-path'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('pensions.page'))('title'),
})

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PensionsPage({ searchParams }: Query) {
  const { after, changes, done } = await askedOnce(searchParams)
  const view = await showPensions({ after, changes })
  const t = await getTranslations('pensions')
  const need = await getTranslations('access.need')
  const locale = await getLocale()
  return (
    <>
      <DoneNotice
        done={done}
        words={{ round: t('done.round'), stopped: t('done.stopped'), signedOff: t('done.signedOff') }}
      />
      <PageHeading
        caption={view.area[locale]}
        title={t('page.title')}
        actions={
          view.mayLoad ? (
            <Button href="/imports/new" variant="secondary">
              {t('page.load')}
            </Button>
          ) : undefined
        }
      >
        {t('page.lead')}
      </PageHeading>
      <SilentRegisters silent={view.silent} mostDays={view.mostDays} />
      {view.reads.persons ? (
        <section aria-labelledby="open" className="flow">
          <h2 id="open">{t('page.open')}</h2>
          <p>{t('page.openLead')}</p>
          <ChecksTable shows="likeness" caption={t('page.open')} checks={view.open} empty={<p>{t('page.noOpen')}</p>} />
          <Pagination
            previous={after === undefined ? null : '/pensions'}
            next={view.next && pageHref('/pensions', {}, view.next)}
          />
        </section>
      ) : (
        <Notice>{need('figures')}</Notice>
      )}
      <section aria-labelledby="results" className="flow">
        <h2 id="results">{t('page.results', { area: view.area[locale] })}</h2>
        <CountsTable view={view} />
        <p>{t(view.reads.claims ? 'page.whereDeclared' : 'districts.whoDeclares')}</p>
        {view.reads.questions ? (
          <p>
            <TextLink href="/reviews">{t('page.toReviews')}</TextLink>
          </p>
        ) : null}
      </section>
      {view.reads.claims ? (
        <p>
          <TextLink href="/pensions/claims">{t('told.link')}</TextLink>
        </p>
      ) : null}
      {view.reads.persons ? <ChangesPart view={view} isFirst={changes === undefined} /> : null}
      <section aria-labelledby="registers" className="flow">
        <h2 id="registers">{t('page.registers')}</h2>
        <RegistersTable registers={view.registers} />
      </section>
      <section aria-labelledby="rounds" className="flow">
        <h2 id="rounds">{t('page.rounds')}</h2>
        <RoundsTable view={view} />
        {view.mayCheck ? <BeginRound view={view} place={view.place} /> : null}
      </section>
      {kindOf(view.place) === 'STATE' ? (
        <DistrictsPart districts={await showDistricts()} />
      ) : (
        <SignOffPart view={await showSignature()} />
      )}
    </>
  )
}
