import { getLocale, getTranslations } from 'next-intl/server'
import { SummaryList } from '@/components/ui/summary-list'
import { readIn } from '@/lib/domain/shared/both-scripts'
import type { MeetingView } from '@/lib/features/meetings/view'
import { countInWords, dayInWords, momentInWords } from '@/lib/platform/words'

/** What the book of proceedings says of a meeting (domain §5.3). */
export const MinutesFacts = async ({ meeting }: { meeting: MeetingView }) => {
  const t = await getTranslations('meetings')
  const locale = await getLocale()
  const { notice, presiding, officer, startedAt, endedAt, waitedMinutes, quorum, dissent } = meeting
  const none = '–'
  return (
    <SummaryList
      rows={[
        {
          label: t('field.kind'),
          value: `${t(`kind.${meeting.kind}`)}, ${t('page.attempt', { attempt: meeting.attempt })}`,
        },
        { label: t('field.meetingOn'), value: `${dayInWords(meeting.heldOn)} ${meeting.time}` },
        { label: t('field.venue'), value: readIn(notice.venue, locale) },
        {
          label: t('field.noticeOn'),
          value: `${dayInWords(notice.on)}, ${t(`noticeMode.${notice.mode}`)} (${readIn(notice.proof, locale)})`,
        },
        {
          label: t('field.agenda'),
          value: [
            t('page.agendaItem', { drive: readIn(meeting.list.drive, locale) }),
            ...readIn(notice.agenda, locale).split('\n'),
          ]
            .filter((item) => item.trim() !== '')
            .join('; '),
        },
        { label: t('field.hours'), value: startedAt ? `${startedAt} – ${endedAt ?? ''}` : none },
        ...(waitedMinutes === null
          ? []
          : [{ label: t('field.waitedMinutes'), value: `${waitedMinutes} ${t('field.minutes')}` }]),
        {
          label: t('field.presidingName'),
          value: presiding ? `${presiding.name}, ${t(`presiding.${presiding.office}`)}` : none,
        },
        {
          label: t('field.officer'),
          value: officer
            ? `${officer.name[locale]}, ${readIn(officer.designation, locale)} · ${
                officer.confirmedAt
                  ? t('page.confirmedAt', { at: momentInWords(new Date(officer.confirmedAt)) })
                  : t('page.absent')
              }`
            : none,
        },
        {
          label: t('field.families'),
          value: t('page.familiesOf', { present: countInWords(meeting.families), base: countInWords(meeting.base) }),
        },
        {
          label: t('field.members'),
          value: t('page.membersLine', {
            men: meeting.men,
            women: meeting.women,
            others: meeting.others,
            sc: meeting.scheduledCaste,
            st: meeting.scheduledTribe,
          }),
        },
        { label: t('page.quorum'), value: t(`quorum.${quorum.outcome}`) },
        { label: t('field.readOut'), value: meeting.readOut ? meeting.readOutBy : none },
        { label: t('field.resolutionNumber'), value: meeting.resolutionNumber || none },
        { label: t('field.resolutionText'), value: meeting.resolutionText || none },
        { label: t('field.dissent'), value: dissent || none },
      ]}
    />
  )
}
