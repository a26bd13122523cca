import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AttendanceOverview } from '@/components/meetings/attendance-overview'
import { QuorumGauge } from '@/components/meetings/quorum-gauge'
import { SheetForm } from '@/components/meetings/sheet-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneNotice } from '@/components/ui/done-notice'
import { PageHeading } from '@/components/ui/page-heading'
import { showSheet } from '@/lib/features/meetings/queries/sheet'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('meetings.page'))('attendance'),
})

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ village?: string; from?: string; done?: string }>
}

export default async function AttendancePage({ params, searchParams }: Props) {
  const { done, village, from } = await searchParams
  const view = await showSheet((await params).id, { village, from })
  if (!view) absent()
  const t = await getTranslations('meetings')
  const locale = await getLocale()
  const panchayat = view.place[locale]
  return (
    <>
      <Breadcrumbs
        items={[{ label: t('page.titleOf', { panchayat, number: view.number }), href: `/meetings/${view.meetingId}` }]}
      />
      <DoneNotice done={done} words={{ ticked: t('done.ticked') }} />
      <PageHeading caption={view.village?.name[locale]} title={t('page.attendance')}>
        {t('page.attendanceLead')}
      </PageHeading>
      <QuorumGauge quorum={view.quorum} rule={view.rule} />
      <SheetForm key={`${view.village?.path} ${view.from}`} view={view} />
      <AttendanceOverview meetingId={view.meetingId} villages={view.villages} />
    </>
  )
}
