import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { MinutesFacts } from '@/components/meetings/minutes-facts'
import { OrderTable } from '@/components/meetings/order-table'
import { QuorumGauge } from '@/components/meetings/quorum-gauge'
import { Signatures } from '@/components/meetings/signatures'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { showMeeting } from '@/lib/features/meetings/queries/meeting'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('meetings.page'))('minutes'),
})

export default async function MinutesPage({ params }: { params: Promise<{ id: string }> }) {
  const found = await showMeeting((await params).id)
  if (!found) absent()
  const { meeting, rows } = found
  const t = await getTranslations('meetings.page')
  const words = await getTranslations('forms')
  const locale = await getLocale()
  const panchayat = meeting.place[locale]
  const signers = [
    meeting.presiding?.name ?? t('pradhan'),
    t('secretary'),
    meeting.officer ? `${meeting.officer.name[locale]}, ${readIn(meeting.officer.designation, locale)}` : t('officer'),
  ]
  return (
    <>
      <Breadcrumbs
        items={[{ label: t('titleOf', { panchayat, number: meeting.number }), href: `/meetings/${meeting.id}` }]}
      />
      <PageHeading
        caption={readIn(meeting.list.drive, locale)}
        title={t('minutesOf', { panchayat, number: meeting.number })}
        actions={<PrintButton>{words('print')}</PrintButton>}
      />
      <MinutesFacts meeting={meeting} />
      <QuorumGauge quorum={meeting.quorum} rule={meeting.rule} />
      <OrderTable rows={rows} />
      <Signatures names={signers} />
    </>
  )
}
