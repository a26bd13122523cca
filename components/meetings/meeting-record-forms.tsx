import { getTranslations } from 'next-intl/server'
import { AttendanceOverview } from '@/components/meetings/attendance-overview'
import { OrderForm } from '@/components/meetings/order-form'
import { ProceedingsForm } from '@/components/meetings/proceedings-form'
import { ResolutionForm } from '@/components/meetings/resolution-form'
import type { RowView } from '@/lib/features/lists/view'
import type { MeetingView } from '@/lib/features/meetings/view'

/** What the secretary writes while the meeting runs, in the order in which it happens. */
export const MeetingRecordForms = async ({ meeting, rows }: { meeting: MeetingView; rows: readonly RowView[] }) => {
  const t = await getTranslations('meetings.page')
  return (
    <>
      <section aria-labelledby="attendance" className="flow">
        <h2 id="attendance">{t('attendance')}</h2>
        <p>{t('attendanceLead')}</p>
        <AttendanceOverview meetingId={meeting.id} villages={meeting.villages} />
      </section>
      <section aria-labelledby="proceedings" className="flow">
        <h2 id="proceedings">{t('proceedings')}</h2>
        <ProceedingsForm meeting={meeting} />
      </section>
      <section aria-labelledby="order" className="flow">
        <h2 id="order">{t('order')}</h2>
        <p>{t('orderLead', { seats: meeting.seats, places: meeting.deviationPlaces })}</p>
        <OrderForm meeting={meeting} rows={rows} />
      </section>
      <section aria-labelledby="resolution" className="flow">
        <h2 id="resolution">{t('resolution')}</h2>
        <ResolutionForm meeting={meeting} />
      </section>
    </>
  )
}
