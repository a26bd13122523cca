import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ReadOutCard } from '@/components/meetings/read-out-card'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { inReadingOrder } from '@/lib/features/lists/view'
import { showMeeting } from '@/lib/features/meetings/queries/meeting'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('meetings.page'))('readOut'),
})

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ serial?: string }>
}

export default async function ReadOutPage({ params, searchParams }: Props) {
  const found = await showMeeting((await params).id)
  if (!found) absent()
  const { meeting } = found
  const rows = inReadingOrder(found.rows)
  const serial = Number((await searchParams).serial)
  const t = await getTranslations('meetings.page')
  const locale = await getLocale()
  const panchayat = meeting.place[locale]
  return (
    <>
      <Breadcrumbs
        items={[{ label: t('titleOf', { panchayat, number: meeting.number }), href: `/meetings/${meeting.id}` }]}
      />
      <PageHeading caption={readIn(meeting.list.drive, locale)} title={t('readOutOf', { panchayat })}>
        {t('seatsLine', { seats: meeting.seats })}
      </PageHeading>
      <ReadOutCard meetingId={meeting.id} rows={rows} serial={serial} />
      <ol className="grid gap-3 text-3xl">
        {rows.map((row, index) => (
          <li key={row.applicationId}>
            <TextLink href={`/meetings/${meeting.id}/read-out?serial=${index + 1}`}>{`${index + 1}.`}</TextLink>{' '}
            {locale === 'hi' ? (row.head.hi ?? row.head.en) : row.head.en}
            {row.guardian ? `, ${row.guardian[locale]}` : ''}, {row.village[locale]}
          </li>
        ))}
      </ol>
    </>
  )
}
