import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CertificateSheet } from '@/components/lives/certificate-sheet'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { showCertificate } from '@/lib/features/lives/queries/certificate'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('lives.sheet'))('title'),
})

interface Props {
  readonly params: Promise<{ id: string; number: string }>
}

export default async function CertificatePage({ params }: Props) {
  const { id, number } = await params
  const view = (await showCertificate(id, number)) ?? absent()
  const t = await getTranslations()
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('households.page.title'), href: '/households' },
          { label: view.household, href: `/households/${id}?old=yes` },
          { label: t('lives.page.title'), href: `/households/${id}/life` },
        ]}
      />
      {view.void ? (
        <>
          <PageHeading title={view.number} />
          <Notice tone="bad">{t('lives.refusal.certificateVoid', { number: view.number })}</Notice>
        </>
      ) : (
        <>
          <div className="no-print">
            <PageHeading title={view.number} actions={<PrintButton>{t('cards.page.print')}</PrintButton>} />
          </div>
          <CertificateSheet view={view} />
        </>
      )}
    </>
  )
}
