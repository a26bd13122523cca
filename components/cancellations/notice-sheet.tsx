import { getTranslations } from 'next-intl/server'
import { Signatures } from '@/components/meetings/signatures'
import { DaysToAnswer } from '@/components/notices/days-to-answer'
import { readIn } from '@/lib/domain/shared/both-scripts'
import type { CancellingView, CaseView } from '@/lib/features/cancellations/view'
import type { Locale } from '@/lib/messages/locales'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly view: CancellingView
  readonly shown: CaseView
  readonly locale: Locale
}

/** The notice to the family in one language: why, until when and how it may answer, and who decides (domain §12.4). */
export const NoticeSheet = async ({ view: { card, replyDays, today }, shown, locale }: Props) => {
  const t = await getTranslations({ locale, namespace: 'cancellations' })
  const paper = await getTranslations({ locale, namespace: 'notices.paper' })
  const { noticedOn, noticedBy, servedOn, replyBy } = shown
  return (
    <article lang={locale} aria-labelledby={`notice-${locale}`} className="paper flow" style={{ breakInside: 'avoid' }}>
      <h2 id={`notice-${locale}`}>{t('notice.title')}</h2>
      <p>
        {t('notice.to')}: <strong>{card.head[locale]}</strong>
        {card.address === '' ? '' : `, ${card.address}`}, {card.village[locale]}, {card.panchayat[locale]}
      </p>
      <p>{t('notice.card', { number: card.number, day: dayInWords(card.issuedOn) })}</p>
      <p>
        {t('notice.what')} <strong>{t(`reason.${shown.reason}`)}</strong>: {readIn(shown.grounds, locale)}
      </p>
      {noticedOn ? <p>{t('notice.suspended', { day: dayInWords(noticedOn) })}</p> : null}
      <DaysToAnswer
        served={servedOn && replyBy && { on: servedOn, until: replyBy }}
        days={replyDays}
        today={today}
        locale={locale}
      />
      <p>{t('notice.how', { panchayat: card.panchayat[locale] })}</p>
      <p>{t('notice.who')}</p>
      {noticedOn && noticedBy ? (
        <p>{t('notice.drawn', { who: noticedBy[locale], day: dayInWords(noticedOn) })}</p>
      ) : null}
      <Signatures names={[t('notice.signature'), paper('witness'), paper('received')]} />
    </article>
  )
}
