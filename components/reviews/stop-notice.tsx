import { getTranslations } from 'next-intl/server'
import { Signatures } from '@/components/meetings/signatures'
import type { ReviewView } from '@/lib/features/reviews/view'
import type { Locale } from '@/lib/messages/locales'
import { dayInWords, indianDay } from '@/lib/platform/words'

interface Props {
  readonly review: ReviewView
  readonly person: NonNullable<ReviewView['person']>
  readonly locale: Locale
}

/** The notice to whoever draws Annapurna and now a pension, in one language: what may stop, from when, and until when to answer. */
export const StopNotice = async ({ review, person, locale }: Props) => {
  const t = await getTranslations({ locale, namespace: 'reviews.notice' })
  const { household, panchayat, openedAt, dueOn } = review
  const due = dayInWords(dueOn)
  return (
    <article lang={locale} aria-labelledby={`notice-${locale}`} className="flow" style={{ breakInside: 'avoid' }}>
      <h2 id={`notice-${locale}`}>{t('title')}</h2>
      <p>
        {t('to')}: <strong>{person[locale]}</strong>, {t('household', { number: household.number })},{' '}
        {panchayat[locale]}
      </p>
      <p>{t('found', { day: dayInWords(indianDay(openedAt)) })}</p>
      <p className="font-semibold">{t('until', { day: due, panchayat: panchayat[locale] })}</p>
      <p>{t('then', { day: due })}</p>
      <p>{t('earlier')}</p>
      <Signatures names={[t('issued'), t('received'), t('agreed')]} />
    </article>
  )
}
