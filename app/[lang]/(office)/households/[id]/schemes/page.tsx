import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LedgerTable } from '@/components/standings/ledger-table'
import { StandingForm } from '@/components/standings/standing-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneNotice } from '@/components/ui/done-notice'
import { PageHeading } from '@/components/ui/page-heading'
import { absent } from '@/lib/platform/absent'
import { showLedger } from '@/lib/features/standings/queries'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('standings.page'))('title'),
})

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string }>
}

export default async function SchemesOfFamilyPage({ params, searchParams }: Props) {
  const view = (await showLedger((await params).id)) ?? absent()
  const { done } = await searchParams
  const t = await getTranslations('standings')
  const register = await getTranslations('households.page')
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/households', label: register('title') },
          { href: `/households/${view.id}`, label: view.number },
        ]}
      />
      <PageHeading caption={<span className="reference">{view.number}</span>} title={t('page.title')}>
        {t('page.lead')}
      </PageHeading>
      <DoneNotice done={done} words={{ recorded: t('done.recorded') }} />
      <LedgerTable rows={view.rows} caption={t('page.count', view.count)} />
      {view.mayRecord ? (
        <section className="flow">
          <h2>{t('page.record')}</h2>
          <StandingForm id={view.id} today={view.today} people={view.people} />
        </section>
      ) : null}
    </>
  )
}
