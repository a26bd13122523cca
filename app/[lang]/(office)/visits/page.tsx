import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ReachBar } from '@/components/visits/reach-bar'
import { SaturationTable } from '@/components/visits/saturation-table'
import { VisitFilters } from '@/components/visits/visit-filters'
import { VisitTable } from '@/components/visits/visit-table'
import { Button } from '@/components/ui/button'
import { DoneNotice } from '@/components/ui/done-notice'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { visitList } from '@/lib/features/visits/queries/list'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('visits.page'))('title'),
})

interface Asked {
  area?: string
  show?: string
  after?: string
  done?: string
}

export default async function VisitsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { done, ...asked } = await searchParams
  const view = await visitList(asked)
  const t = await getTranslations('visits.page')
  const said = await getTranslations('visits.done')
  const locale = await getLocale()
  const here = view.kind === 'list' ? `/visits?area=${encodeURIComponent(view.path)}&show=${view.filter}` : '/visits'
  const choosing = view.kind === 'area' && view.choose.length > 0 ? view.choose : null
  return (
    <>
      <PageHeading
        title={t('titleOf', { area: view.area[locale] })}
        actions={
          view.kind === 'list' && view.rows.length > 0 ? (
            <Button variant="secondary" href={`/visits/sheet?area=${encodeURIComponent(view.path)}`}>
              {t('print')}
            </Button>
          ) : undefined
        }
      >
        {t('lead', { age: view.seniorFrom })}
      </PageHeading>
      <DoneNotice done={done} words={{ recorded: said('recorded') }} />
      {choosing ? null : <ReachBar reached={view.reached} />}
      {view.kind === 'list' ? (
        <>
          <VisitFilters area={view.path} filter={view.filter} />
          <VisitTable rows={view.rows} caption={t('count', { count: view.count })} />
          <Pagination
            previous={asked.after === undefined ? null : here}
            next={view.next && `${here}&after=${encodeURIComponent(view.next)}`}
          />
        </>
      ) : null}
      {choosing ? (
        <section className="flow">
          <h2>{t('choose')}</h2>
          <p>{t('chooseLead')}</p>
          <ul>
            {choosing.map(({ path, name }) => (
              <li key={path}>
                <TextLink href={`/visits?area=${encodeURIComponent(path)}`}>{name[locale]}</TextLink>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <section className="flow">
          <h2>{t('saturation')}</h2>
          <p>{t('saturationLead', { score: view.deprivations })}</p>
          <SaturationTable reached={view.reached} of={view.kind === 'list' ? 'village' : 'panchayat'} />
        </section>
      )}
    </>
  )
}
