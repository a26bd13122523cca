import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { readIn } from '@/lib/domain/shared/both-scripts'
import type { StatusView } from '@/lib/features/status/view'
import { dayInWords, momentInWords } from '@/lib/platform/words'

/** The Gram Sabha's word about this family, the order that approved it, or the meeting that is to come. */
export const StatusDecision = async ({ status: { place, meeting, failed, order } }: { status: StatusView }) => {
  const t = await getTranslations('status.page')
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
      {order ? <p>{t('order', { no: order.no, day: dayInWords(order.on) })}</p> : null}
    </>
  )
}
