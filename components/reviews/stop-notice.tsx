import { getTranslations } from 'next-intl/server'
import { Signatures } from '@/components/meetings/signatures'
import { DaysToAnswer } from '@/components/notices/days-to-answer'
import type { NoticeView, ReviewView } from '@/lib/features/reviews/view'
import type { Locale } from '@/lib/messages/locales'
import { dayInWords, indianDay } from '@/lib/platform/words'

interface Props {
  readonly review: ReviewView
  readonly notice: NoticeView
  readonly person: NonNullable<ReviewView['person']>
  readonly locale: Locale
}

/** The notice to whoever draws Annapurna and now a pension, in one language: what may stop, from when, and until when to answer. */
export const StopNotice = async ({ review, notice, person, locale }: Props) => {
  const t = await getTranslations({ locale, namespace: 'reviews.notice' })
  const paper = await getTranslations({ locale, namespace: 'notices.paper' })
  const { household, panchayat, openedAt } = review
  return (
    <article lang={locale} aria-labelledby={`notice-${locale}`} className="flow" style={{ breakInside: 'avoid' }}>
      <h2 id={`notice-${locale}`}>{t('title')}</h2>
      <p>
        {t('to')}: <strong>{person[locale]}</strong>, {t('household', { number: household.number })},{' '}
        {panchayat[locale]}
      </p>
      <p>{t('found', { day: dayInWords(indianDay(openedAt)) })}</p>
      <DaysToAnswer {...notice} locale={locale} />
      <p>{t('how', { panchayat: panchayat[locale] })}</p>
      <p>{t('then')}</p>
      <p>{t('earlier')}</p>
      <Signatures names={[t('issued'), paper('witness'), paper('received'), t('agreed')]} />
    </article>
  )
}
