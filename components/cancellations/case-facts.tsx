import { useLocale, useTranslations } from 'next-intl'
import { Served } from '@/components/notices/served'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import type { CancellationStage } from '@/lib/domain/cancellation/kinds'
import { readIn } from '@/lib/domain/shared/both-scripts'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { CaseView, Words } from '@/lib/features/cancellations/view'
import { dayInWords } from '@/lib/platform/words'

const TONES: Readonly<Record<CancellationStage, 'info' | 'warning' | 'bad' | 'good'>> = {
  PROPOSED: 'info',
  NOTICED: 'warning',
  SERVED: 'warning',
  HEARD: 'warning',
  CANCELLED: 'bad',
  DROPPED: 'good',
}

/** One cancelling as far as it has come: who did what on which day, and what was said. */
export const CaseFacts = ({ shown }: { shown: CaseView }) => {
  const t = useTranslations('cancellations')
  const locale = useLocale()
  const hand = (who: Words | null, day: PlainDate) =>
    who ? t('page.byOn', { who: who[locale], day: dayInWords(day) }) : dayInWords(day)
  const { noticedOn, servedOn, servedHow, replyBy, reply, repliedOn, replyWords, endedOn, orderNo, orderWords } = shown
  const heard = [
    ...(repliedOn ? [dayInWords(repliedOn)] : []),
    ...(replyWords === null ? [] : [readIn(replyWords, locale)]),
  ].join(': ')
  return (
    <SummaryList
      rows={[
        { label: t('page.stage'), value: <Tag tone={TONES[shown.stage]}>{t(`stage.${shown.stage}`)}</Tag> },
        {
          label: t('page.ground'),
          value: `${t(`reason.${shown.reason}`)}: ${readIn(shown.grounds, locale)}`,
        },
        { label: t('page.proposed'), value: hand(shown.proposedBy, shown.proposedOn) },
        ...(noticedOn ? [{ label: t('page.noticed'), value: hand(shown.noticedBy, noticedOn) }] : []),
        ...(servedOn && servedHow
          ? [{ label: t('page.served'), value: <Served on={servedOn} how={servedHow} by={shown.servedBy} /> }]
          : []),
        ...(replyBy ? [{ label: t('page.until'), value: <strong>{dayInWords(replyBy)}</strong> }] : []),
        ...(reply ? [{ label: t('page.answer'), value: reply === 'NONE' ? t('reply.NONE') : heard }] : []),
        ...(endedOn
          ? [
              {
                label: t('page.order'),
                value: [orderNo, hand(shown.endedBy, endedOn), orderWords === null ? null : readIn(orderWords, locale)]
                  .filter((part) => part !== null)
                  .join(' · '),
              },
            ]
          : []),
      ]}
    />
  )
}
