import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportForm } from '@/components/places/import-form'
import { ImportsTable } from '@/components/places/imports-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { listImports } from '@/lib/features/places/queries/show'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('places.page.import')
  return { title: t('title') }
}

export default async function ImportPage() {
  const imports = await listImports()
  if (!imports) absent()
  const t = await getTranslations('places.page')
  return (
    <>
      <Breadcrumbs items={[{ label: t('browse.title'), href: '/places' }]} />
      <PageHeading title={t('import.title')}>{t('import.lead')}</PageHeading>
      <ImportForm />
      <ImportsTable imports={imports} />
    </>
  )
}
