import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { ReturnForm } from '@/components/verifications/return-form'
import { verificationSheet } from '@/lib/features/verifications/queries'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('applications.offer'))('giveBack'),
})

export default async function ReturnPage({ params }: { params: Promise<{ id: string }> }) {
  const sheet = await verificationSheet((await params).id)
  if (!sheet?.mayReturn) absent()
  const t = await getTranslations('verifications.page')
  const locale = await getLocale()
  const { id, version, number, household, replyDays } = sheet
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('title'), href: '/verifications' },
          { label: number, href: `/applications/${id}/verify` },
        ]}
      />
      <PageHeading title={t('returnTitle', { number })} caption={household.head[locale]}>
        {t('returnLead', { days: replyDays })}
      </PageHeading>
      <ReturnForm id={id} version={version} />
    </>
  )
}
