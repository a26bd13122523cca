import { getTranslations } from 'next-intl/server'
import { Bar } from '@/components/ui/bar'
import { Figure } from '@/components/ui/figure'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import type { SplitView } from '@/lib/features/allocations/view'
import { countInWords, dayInWords } from '@/lib/platform/words'

/** The number of a place, what is given out of it and what is left; the order that gave it. */
export const SeatsSummary = async ({ view: { own, given, left, shares } }: { view: SplitView }) => {
  const t = await getTranslations('allocations')
  if (!own) return <Notice tone="warning">{t('page.noNumber')}</Notice>
  const numbers = t('page.givenOf', { given: countInWords(given), seats: countInWords(own.seats) })
  return (
    <section aria-label={t('page.number')}>
      <div className="grid gap-4 sm:grid-cols-3">
        <Figure value={countInWords(own.seats)} caption={t('field.seats')} />
        <Figure value={countInWords(given)} caption={t('field.given')} />
        <Figure value={countInWords(left)} caption={t('field.left')} />
      </div>
      {shares.length > 0 ? (
        <Bar
          label={t('field.given')}
          value={given}
          max={own.seats}
          numbers={numbers}
          tone={left === 0 ? 'good' : 'info'}
        />
      ) : null}
      <SummaryList
        rows={[
          { label: t('field.basis'), value: t(`basis.${own.basis}`) },
          { label: t('field.order'), value: t('page.orderOf', { no: own.orderNo, day: dayInWords(own.orderDate) }) },
          { label: t('field.version'), value: t('page.version', { version: own.version }) },
          { label: t('field.stage'), value: t(`stage.${own.stage}`) },
        ]}
      />
    </section>
  )
}
