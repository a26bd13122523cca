import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FamilySearch } from '@/components/applications/family-search'
import { StartPanel } from '@/components/applications/start-panel'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { findFamilies } from '@/lib/features/applications/queries/families'
import { newApplication } from '@/lib/features/applications/queries/form'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('applications.page'))('new'),
})

interface Props {
  readonly searchParams: Promise<{ household?: string; q?: string }>
}

export default async function NewApplicationPage({ searchParams }: Props) {
  const { household, q = '' } = await searchParams
  const t = await getTranslations('applications.page')
  const locale = await getLocale()
  const trail = <Breadcrumbs items={[{ label: t('title'), href: '/applications' }]} />
  if (household === undefined) {
    const families = await findFamilies(q)
    if (!families) absent()
    return (
      <>
        {trail}
        <PageHeading title={t('chooseFamily')} caption={t('new')}>
          {t('chooseLead')}
        </PageHeading>
        <Notice>{t('free')}</Notice>
        <FamilySearch typed={q} families={families} />
      </>
    )
  }
  const start = await newApplication(household)
  if (!start) absent()
  const family = start.kind === 'form' ? start.form.household : start.household
  return (
    <>
      {trail}
      <PageHeading title={t('editTitle', { family: family.head[locale] })} caption={t('new')} />
      <StartPanel start={start} />
    </>
  )
}
