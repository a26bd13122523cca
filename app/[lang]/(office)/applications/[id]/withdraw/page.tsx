import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { HouseholdFacts } from '@/components/applications/household-facts'
import { WithdrawForm } from '@/components/applications/withdraw-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { showApplication } from '@/lib/features/applications/queries/show'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('applications.page'))('withdrawTitle'),
})

export default async function WithdrawPage({ params }: { params: Promise<{ id: string }> }) {
  const view = await showApplication((await params).id)
  if (!view?.offered.includes('withdraw')) absent()
  const t = await getTranslations('applications.page')
  const locale = await getLocale()
  const { id, version, number, household } = view
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('title'), href: '/applications' },
          { label: number, href: `/applications/${id}` },
        ]}
      />
      <PageHeading title={t('withdrawTitle')} caption={`${number} · ${household.head[locale]}`}>
        {t('withdrawLead')}
      </PageHeading>
      <HouseholdFacts household={household} />
      <WithdrawForm id={id} version={version} />
    </>
  )
}
