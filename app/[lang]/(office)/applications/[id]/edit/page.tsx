import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ApplicationForm } from '@/components/applications/application-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { keptApplication } from '@/lib/features/applications/queries/form'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('applications.offer'))('correct'),
})

export default async function EditApplicationPage({ params }: { params: Promise<{ id: string }> }) {
  const form = await keptApplication((await params).id)
  if (!form?.kept) absent()
  const t = await getTranslations('applications.page')
  const locale = await getLocale()
  const { id, number } = form.kept
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('title'), href: '/applications' },
          { label: number, href: `/applications/${id}` },
        ]}
      />
      <PageHeading title={t('editTitle', { family: form.household.head[locale] })} caption={t('one', { number })} />
      <ApplicationForm form={form} />
    </>
  )
}
