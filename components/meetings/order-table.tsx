import { getLocale, getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { inReadingOrder, type RowView } from '@/lib/features/lists/view'

/** The decisions of the meeting, row by row, each move with its reason. */
export const OrderTable = async ({ rows }: { rows: readonly RowView[] }) => {
  const t = await getTranslations('lists')
  const locale = await getLocale()
  const selected = rows.filter(({ decision }) => decision === 'SELECTED').length
  return (
    <Table
      caption={t('page.finalCaption')}
      stack
      rows={inReadingOrder(rows)}
      rowKey={({ applicationId }) => applicationId}
      rowTone={({ finalRank, decision }) =>
        finalRank !== null && finalRank === selected ? 'line' : decision === 'NOT_SELECTED' ? 'muted' : undefined
      }
      columns={[
        { key: 'rank', heading: t('field.serial'), numeric: true, cell: ({ finalRank }) => finalRank ?? '–' },
        {
          key: 'head',
          heading: t('field.head'),
          rowHeading: true,
          cell: ({ head }) => (locale === 'hi' ? (head.hi ?? head.en) : head.en),
        },
        { key: 'village', heading: t('field.village'), cell: ({ village }) => village[locale] },
        { key: 'number', heading: t('field.number'), cell: ({ number }) => number },
        { key: 'aid', heading: t('field.aidRank'), numeric: true, cell: ({ aidRank }) => aidRank },
        {
          key: 'decision',
          heading: t('field.decision'),
          cell: ({ decision, rejection, deviation, words }) =>
            [
              decision === null ? '–' : t(`decision.${decision}`),
              rejection ? t(`rejection.${rejection}`) : '',
              deviation ? t(`deviation.${deviation}`) : '',
              words,
            ]
              .filter(Boolean)
              .join(' · '),
        },
      ]}
    />
  )
}
