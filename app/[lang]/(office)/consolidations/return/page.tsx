import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FamilyTable } from '@/components/consolidations/family-table'
import { ReturnForm } from '@/components/consolidations/return-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { showReturn } from '@/lib/features/consolidations/queries/paper'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('consolidations.page'))('sendBack'),
})

export default async function ReturnPage({ searchParams }: { searchParams: Promise<{ list?: string }> }) {
  const view = await showReturn((await searchParams).list ?? '')
  if (!view) absent()
  const t = await getTranslations('consolidations')
  const locale = await getLocale()
  const name = view.name[locale]
  return (
    <>
      <Breadcrumbs items={[{ label: t('page.title'), href: '/consolidations' }]} />
      <PageHeading
        caption={t('field.edition', { edition: view.edition })}
        title={t('page.returnTitle', { place: name })}
      >
        {t('page.returnLead')}
      </PageHeading>
      <FamilyTable caption={t('page.families', { place: name })} rows={view.families} />
      {view.returnable ? <ReturnForm view={view} /> : <Notice tone="warning">{t('page.returnNot')}</Notice>}
    </>
  )
}
