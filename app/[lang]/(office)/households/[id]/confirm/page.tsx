import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConfirmForm } from '@/components/households/confirm-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { confirmable } from '@/lib/features/households/queries/confirm'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('households.page'))('confirm'),
})

export default async function ConfirmFactsPage({ params }: { params: Promise<{ id: string }> }) {
  const view = await confirmable((await params).id)
  if (!view) absent()
  const t = await getTranslations('households.page')
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('title'), href: '/households' },
          { label: view.number, href: `/households/${view.id}` },
        ]}
      />
      <PageHeading caption={<span className="reference">{view.number}</span>} title={t('confirm')}>
        {t('confirmLead')}
      </PageHeading>
      <ConfirmForm view={view} />
    </>
  )
}
