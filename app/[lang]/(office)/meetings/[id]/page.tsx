import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Closing } from '@/components/meetings/closing'
import { MeetingRecordForms } from '@/components/meetings/meeting-record-forms'
import { MeetingSteps } from '@/components/meetings/meeting-steps'
import { MinutesFacts } from '@/components/meetings/minutes-facts'
import { OfficerPresence } from '@/components/meetings/officer-presence'
import { OrderTable } from '@/components/meetings/order-table'
import { PaperLinks } from '@/components/meetings/paper-links'
import { QuorumGauge } from '@/components/meetings/quorum-gauge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { showMeeting } from '@/lib/features/meetings/queries/meeting'
import { checksOf } from '@/lib/features/meetings/view'
import { absent } from '@/lib/platform/absent'
import { dayInWords } from '@/lib/platform/words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('meetings.page'))('title'),
})

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ done?: string }>
}

export default async function MeetingPage({ params, searchParams }: Props) {
  const found = await showMeeting((await params).id)
  if (!found) absent()
  const { done } = await searchParams
  const { meeting, rows } = found
  const t = await getTranslations('meetings')
  const locale = await getLocale()
  const checks = checksOf(meeting, rows)
  const panchayat = meeting.place[locale]
  return (
    <>
      <Breadcrumbs items={[{ label: t('page.theList', { panchayat }), href: `/lists/${meeting.list.id}` }]} />
      <DoneNotice
        done={done}
        words={{
          notified: t('done.notified'),
          recorded: t('done.recorded'),
          presenceConfirmed: t('done.presenceConfirmed'),
          ordered: t('done.ordered'),
          resolved: t('done.resolved'),
          failed: t('done.failed'),
          signed: t('done.signed'),
        }}
        unhappy={['failed']}
      />
      <PageHeading
        caption={readIn(meeting.list.drive, locale)}
        title={t('page.titleOf', { panchayat, number: meeting.number })}
        actions={<PaperLinks meetingId={meeting.id} />}
      >
        <Tag tone={meeting.stage === 'FAILED' ? 'warning' : 'info'}>{t(`stage.${meeting.stage}`)}</Tag>{' '}
        {t('page.when', {
          day: dayInWords(meeting.heldOn),
          time: meeting.time,
          venue: readIn(meeting.notice.venue, locale),
        })}
      </PageHeading>
      {meeting.hasBegun ? null : <Notice>{t('page.notYet', { day: dayInWords(meeting.heldOn) })}</Notice>}
      <MeetingSteps meeting={meeting} checks={checks} />
      <QuorumGauge quorum={meeting.quorum} rule={meeting.rule} />
      <OfficerPresence meeting={meeting} />
      {meeting.may.record ? (
        <MeetingRecordForms meeting={meeting} rows={rows} />
      ) : (
        <>
          <MinutesFacts meeting={meeting} />
          <OrderTable rows={rows} />
        </>
      )}
      <Closing meeting={meeting} checks={checks} />
    </>
  )
}
