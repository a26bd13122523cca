import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { NumberForm } from '@/components/status/number-form'
import { StatusPanel } from '@/components/status/status-panel'
import { Button } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { findStatus } from '@/lib/features/status/queries'
import { dayInWords, indianDay } from '@/lib/platform/words'

// One person's paper: found by its number, not by a search engine (domain §9.4).
export const metadata: Metadata = { robots: { index: false, follow: false } }

export default async function OneStatusPage({ params }: { params: Promise<{ number: string }> }) {
  const number = decodeURIComponent((await params).number)
  const t = await getTranslations('status.page')
  const rules = await getTranslations('rules.scheme')
  const answer = await findStatus(number)
  if (answer.kind !== 'found') {
    return (
      <>
        <PageHeading title={t('title')} />
        <NumberForm typed={number} problem={answer.kind} />
      </>
    )
  }
  const { status } = answer
  return (
    <>
      <PageHeading caption={rules(status.scheme as 'AAY')} title={t('caption', { number: status.number })}>
        {t('panchayat')}: {status.panchayat[await getLocale()]} ·{' '}
        {t('submitted', { day: dayInWords(indianDay(new Date(status.submittedAt))) })}
      </PageHeading>
      <StatusPanel status={status} />
      <Button href="/status" variant="link">
        {t('another')}
      </Button>
    </>
  )
}
