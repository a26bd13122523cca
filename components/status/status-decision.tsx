import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { readIn } from '@/lib/domain/shared/both-scripts'
import type { StatusView } from '@/lib/features/status/view'
import { dayInWords, indianDay, momentInWords } from '@/lib/platform/words'

/** In order of time: the Gram Sabha's word about this family, the order that approved it, its end; or the meeting that is to come. */
export const StatusDecision = async ({ status }: { status: StatusView }) => {
  const { place, meeting, failed, order, closedAt, stays } = status
  const t = await getTranslations('status.page')
  // An order that came after the end of an application says nothing of it.
  const approvedBefore = order !== null && (closedAt === null || order.on <= indianDay(new Date(closedAt)))
  const locale = await getLocale()
  const words = await getTranslations('lists.decision')
  return (
    <>
      {failed.map((at) => (
        <p key={at}>{t('failed', { when: momentInWords(new Date(at)) })}</p>
      ))}
      {meeting ? (
        <p>{t('meeting', { when: momentInWords(new Date(meeting.at)), venue: readIn(meeting.venue, locale) })}</p>
      ) : null}
      {place ? (
        <p>
          {t('decision')}: <strong>{words(place.decision as 'SELECTED')}</strong>
          {place.rank === null ? null : <>, {t('rank', { rank: place.rank })}</>}
          {' · '}
          <Link href={`/published/${place.list}`} prefetch={false}>
            {t('seeList')}
          </Link>
        </p>
      ) : null}
      {place?.nobody ? <p>{t('nobody', { closed: place.closed ? 'yes' : 'no' })}</p> : null}
      {approvedBefore ? <p>{t(`order.${order.of}`, { no: order.no, day: dayInWords(order.on) })}</p> : null}
      {closedAt ? <p>{t('closed', { when: momentInWords(new Date(closedAt)) })}</p> : null}
      {stays ? (
        <>
          <p>{t('stays', { when: momentInWords(new Date(stays.at)) })}</p>
          <p>
            {t('staysReason')}: <q lang="und">{stays.reason}</q>
          </p>
        </>
      ) : null}
    </>
  )
}
