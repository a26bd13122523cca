import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { Round } from '@/components/verifications/round'
import { todaysRound } from '@/lib/features/verifications/queries'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('verifications.page'))('title'),
})

export default async function VerificationsPage() {
  const round = await todaysRound()
  const t = await getTranslations('verifications.page')
  return (
    <>
      <PageHeading
        title={t('title')}
        actions={round && round.count > 0 ? <PrintButton>{t('print')}</PrintButton> : undefined}
      >
        {t('lead')}
      </PageHeading>
      {round === null ? (
        <Notice>{t('notOfficer')}</Notice>
      ) : (
        <>
          <p className="lead">{t('count', { count: round.count })}</p>
          {round.more ? <Notice>{t('more', { count: round.count })}</Notice> : null}
          {round.villages.map((village) => (
            <Round key={`${village.panchayat.en}-${village.village.en}`} round={village} />
          ))}
        </>
      )}
    </>
  )
}
