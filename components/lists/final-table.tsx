import { getLocale, getTranslations } from 'next-intl/server'
import { FamilyLink } from '@/components/lists/family-link'
import { Table } from '@/components/ui/table'
import { inReadingOrder, type ListView } from '@/lib/features/lists/view'

/** The Gram Sabha's order: selected, the quota line, the waiting list, then those passed over; each move with its reason. */
export const FinalTable = async ({ view: { rows } }: { view: ListView }) => {
  const t = await getTranslations('lists')
  const locale = await getLocale()
  const selected = rows.filter(({ decision }) => decision === 'SELECTED').length
  return (
    <Table
      caption={t('page.finalCaption')}
      rows={inReadingOrder(rows)}
      rowKey={({ applicationId }) => applicationId}
      stack
      rowTone={({ finalRank, decision }) =>
        finalRank === selected ? 'line' : decision === 'NOT_SELECTED' ? 'muted' : undefined
      }
      columns={[
        { key: 'rank', heading: t('field.serial'), numeric: true, cell: ({ finalRank }) => finalRank ?? '–' },
        {
          key: 'head',
          heading: t('field.head'),
          rowHeading: true,
          cell: (row) => <FamilyLink row={row} />,
        },
        { key: 'number', heading: t('field.number'), cell: ({ number }) => number },
        { key: 'village', heading: t('field.village'), cell: ({ village }) => village[locale] },
        {
          key: 'decision',
          heading: t('field.decision'),
          cell: ({ decision, rejection }) =>
            decision === null
              ? '–'
              : rejection
                ? `${t(`decision.${decision}`)}: ${t(`rejection.${rejection}`)}`
                : t(`decision.${decision}`),
        },
        { key: 'aid', heading: t('field.aidRank'), numeric: true, cell: ({ aidRank }) => aidRank },
        {
          key: 'reason',
          heading: t('field.reason'),
          cell: ({ deviation, words }) =>
            deviation ? [t(`deviation.${deviation}`), words].filter(Boolean).join(': ') : '–',
        },
      ]}
    />
  )
}
