import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AsOfForm } from '@/components/form/as-of-form'
import { HouseholdTimeline } from '@/components/households/household-timeline'
import { TimelineFilter } from '@/components/households/timeline-filter'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Empty } from '@/components/ui/empty'
import { PageHeading } from '@/components/ui/page-heading'
import { pageHref, Pagination } from '@/components/ui/pagination'
import { showTimeline } from '@/lib/features/households/queries/timeline'
import { absent } from '@/lib/platform/absent'
import { askedOnce } from '@/lib/platform/local-path'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('households.page'))('timeline'),
})

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function TimelinePage({ params, searchParams }: Props) {
  const { kind, after } = await askedOnce(searchParams)
  const view = await showTimeline((await params).id, { kind, after })
  if (!view) absent()
  const t = await getTranslations('households')
  const history = await getTranslations('history.timeline')
  const past = await getTranslations('history.past')
  const locale = await getLocale()
  const path = `/households/${view.id}/timeline`
  const filters = { kind: view.kind ?? undefined }
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('page.title'), href: '/households' },
          { label: view.title[locale], href: `/households/${view.id}` },
        ]}
      />
      <PageHeading caption={<span className="reference">{view.number}</span>} title={t('page.timeline')}>
        {history('lead')}
      </PageHeading>
      <AsOfForm path={`/households/${view.id}`} label={past('asOf')} />
      <TimelineFilter path={path} kind={view.kind} />
      {view.entries.length === 0 ? (
        <Empty title={history('none')} />
      ) : (
        <HouseholdTimeline householdId={view.id} entries={view.entries} />
      )}
      <Pagination
        previous={after === undefined ? null : pageHref(path, filters)}
        next={view.next === null ? null : pageHref(path, filters, view.next)}
      />
    </>
  )
}
