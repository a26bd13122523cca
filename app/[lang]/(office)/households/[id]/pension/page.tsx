import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PersonPension } from '@/components/pensions/person-pension'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneNotice } from '@/components/ui/done-notice'
import { Empty } from '@/components/ui/empty'
import { PageHeading } from '@/components/ui/page-heading'
import { showHouseholdPension } from '@/lib/features/pensions/queries/household'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('pensions.page'))('household'),
})

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ done?: string }>
}

export default async function HouseholdPensionPage({ params, searchParams }: Props) {
  const view = await showHouseholdPension((await params).id)
  if (!view) absent()
  const { done } = await searchParams
  const t = await getTranslations()
  const locale = await getLocale()
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('households.page.title'), href: '/households' },
          { label: view.title[locale], href: `/households/${view.id}` },
        ]}
      />
      <DoneNotice done={done} words={{ checked: t('pensions.done.checked'), declared: t('pensions.done.declared') }} />
      <PageHeading caption={<span className="reference">{view.number}</span>} title={t('pensions.page.household')}>
        {t('pensions.page.householdLead')}
      </PageHeading>
      {view.persons.length === 0 ? <Empty title={t('pensions.page.nobody')} /> : null}
      {view.persons.map((person) => (
        <PersonPension key={person.memberId} person={person} view={view} />
      ))}
      {view.persons.length > 0 && view.others > 0 ? <p>{t('pensions.page.others', { count: view.others })}</p> : null}
    </>
  )
}
