import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Signatures } from '@/components/meetings/signatures'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PrintButton } from '@/components/ui/print-button'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { showMeeting } from '@/lib/features/meetings/queries/meeting'
import { absent } from '@/lib/platform/absent'
import { countInWords, dayInWords } from '@/lib/platform/words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('meetings.page'))('notice'),
})

export default async function NoticePage({ params }: { params: Promise<{ id: string }> }) {
  const found = await showMeeting((await params).id)
  if (!found) absent()
  const { meeting } = found
  const t = await getTranslations('meetings')
  const words = await getTranslations('forms')
  const locale = await getLocale()
  const panchayat = meeting.place[locale]
  const { notice, quorum } = meeting
  return (
    <>
      <Breadcrumbs
        items={[{ label: t('page.titleOf', { panchayat, number: meeting.number }), href: `/meetings/${meeting.id}` }]}
      />
      <p className="actions">
        <PrintButton>{words('print')}</PrintButton>
      </p>
      <article className="grid gap-6 text-center">
        <p className="text-2xl">{t('page.panchayat', { panchayat })}</p>
        <h1 className="text-5xl">{t('page.posterTitle', { kind: t(`kind.${meeting.kind}`) })}</h1>
        <p className="text-4xl font-semibold">
          {dayInWords(meeting.heldOn)}, {meeting.time}
        </p>
        <p className="text-3xl">{readIn(notice.venue, locale)}</p>
        <div className="text-left text-xl">
          <h2>{t('field.agenda')}</h2>
          <ol className="list-decimal pl-8">
            <li>{t('page.agendaItem', { drive: readIn(meeting.list.drive, locale) })}</li>
            {readIn(notice.agenda, locale)
              .split('\n')
              .filter(Boolean)
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ol>
          <p>
            {t('page.posterQuorum', {
              base: countInWords(quorum.base),
              required: countInWords(quorum.required),
            })}
          </p>
          <p>{t('page.posterOfficer', { officer: meeting.officer?.name[locale] ?? '–' })}</p>
          <p>{t('page.posterFree')}</p>
        </div>
        <p className="text-left">{t('page.noticeGiven', { day: dayInWords(notice.on) })}</p>
      </article>
      <Signatures names={[t('page.pradhan'), t('page.secretary')]} />
    </>
  )
}
