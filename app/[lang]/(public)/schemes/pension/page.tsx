import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClaimTable } from '@/components/pensions/claim-table'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { showClaimHelp } from '@/lib/features/pensions/queries/claim'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('pensions.claim'))('title'),
})

/** Which pension, which paper, whom to ask: for whoever seems entitled and stands in no register (F97). */
export default async function PensionClaimPage() {
  const { annapurna, ...figures } = await showClaimHelp()
  const t = await getTranslations('pensions')
  return (
    <>
      <PageHeading title={t('claim.title')} actions={<PrintButton>{t('claim.print')}</PrintButton>}>
        {t('claim.lead')}
      </PageHeading>
      <ClaimTable {...figures} />
      <h2>{t('claim.ask')}</h2>
      <p>{t('claim.askWhom')}</p>
      <p>{t('claim.noAge')}</p>
      <Notice>{t('claim.annapurna', { from: annapurna })}</Notice>
    </>
  )
}
