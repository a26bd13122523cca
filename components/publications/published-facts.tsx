import { getTranslations } from 'next-intl/server'
import { Bar } from '@/components/ui/bar'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import type { PublishedView } from '@/lib/features/publications/view'
import { countInWords, dayInWords } from '@/lib/platform/words'
import { plainDate } from '@/lib/domain/shared/plain-date'

/** The meeting that made the list final, the number of families, the order, and the fingerprint. */
export const PublishedFacts = async ({ view: { list, stage, order } }: { view: PublishedView }) => {
  const t = await getTranslations('publications.page')
  const words = await getTranslations('lists')
  const { quorum, meeting, alternative } = list
  const present = t('presentOf', {
    present: countInWords(quorum.present),
    base: countInWords(quorum.base),
    required: countInWords(quorum.required),
  })
  return (
    <section aria-labelledby="facts" className="flow">
      <h2 id="facts">{t('facts')}</h2>
      <Bar
        label={t('present')}
        value={quorum.present}
        max={quorum.base}
        line={quorum.required}
        numbers={present}
        tone={quorum.present >= quorum.required ? 'good' : 'warning'}
      />
      <SummaryList
        rows={[
          { label: t('meetingOn'), value: dayInWords(plainDate(meeting.on)) },
          { label: t('resolution'), value: list.resolutionNumber },
          { label: t('women'), value: countInWords(meeting.women) },
          { label: t('quorum'), value: words(`legitimacy.${quorum.legitimacy}`) },
          { label: t('seats'), value: countInWords(list.seats) },
          {
            label: t('order'),
            value: order ? t('orderNo', { no: order.no, day: dayInWords(order.on) }) : t('notYet'),
          },
          { label: t('stage'), value: <Tag tone={order ? 'good' : 'info'}>{words(`stage.${stage}`)}</Tag> },
          { label: t('digest'), value: <code className="digest">{list.digest}</code> },
        ]}
      />
      <p className="field-hint">{t('digestHint')}</p>
      {alternative ? (
        <p>{t('alternative', { order: alternative.orderNumber, authority: alternative.authority })}</p>
      ) : null}
    </section>
  )
}
