import { getTranslations } from 'next-intl/server'
import { Signatures } from '@/components/meetings/signatures'
import { readIn } from '@/lib/domain/shared/both-scripts'
import type { CancellingView, CaseView } from '@/lib/features/cancellations/view'
import type { Locale } from '@/lib/messages/locales'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly view: CancellingView
  readonly shown: CaseView
  readonly locale: Locale
}

/** The reasoned order in one language, with what the family answered and to whom it may appeal (domain §12.4). */
export const OrderSheet = async ({ view: { card, appealDays }, shown, locale }: Props) => {
  const t = await getTranslations({ locale, namespace: 'cancellations' })
  const notices = await getTranslations({ locale, namespace: 'notices' })
  const { ended, endedOn, endedBy, orderNo, orderWords, servedOn, servedHow, replyBy, reply, repliedOn } = shown
  if (!ended || !endedOn) return null
  const day = dayInWords(endedOn)
  const district = card.district[locale]
  return (
    <article lang={locale} aria-labelledby={`order-${locale}`} className="paper flow" style={{ breakInside: 'avoid' }}>
      <h2 id={`order-${locale}`}>{t('order.title')}</h2>
      <p>
        <strong>{t('order.number', { number: orderNo ?? '–', day })}</strong>
      </p>
      <p>{t('notice.card', { number: card.number, day: dayInWords(card.issuedOn) })}</p>
      <p>
        {card.head[locale]}, {card.village[locale]}, {card.panchayat[locale]}, {card.block[locale]}, {district}
      </p>
      <p>
        {t('order.proposed')} <strong>{t(`reason.${shown.reason}`)}</strong>: {readIn(shown.grounds, locale)}
      </p>
      {servedOn && servedHow && replyBy ? (
        <p>
          {t('order.served', {
            day: dayInWords(servedOn),
            how: notices(`how.${servedHow}`),
            until: dayInWords(replyBy),
          })}{' '}
          {reply === 'REPLIED' && repliedOn
            ? t('order.replied', { day: dayInWords(repliedOn), words: readIn(shown.replyWords ?? '', locale) })
            : null}
          {reply === 'NONE' ? t('order.silent') : null}
        </p>
      ) : null}
      <h3>{t('order.reasons')}</h3>
      <p>{readIn(orderWords ?? '', locale)}</p>
      <p className="font-semibold">{t(`order.${ended}`)}</p>
      <p>{t('order.appeal', { district, days: appealDays })}</p>
      <Signatures names={[t('order.signed', { who: endedBy?.[locale] ?? '', district })]} />
    </article>
  )
}
