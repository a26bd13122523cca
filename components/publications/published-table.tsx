import { getLocale, getTranslations } from 'next-intl/server'
import { NobodySelected } from '@/components/lists/nobody-selected'
import { Table } from '@/components/ui/table'
import type { Words } from '@/lib/domain/selection/public-list'
import type { PublishedView } from '@/lib/features/publications/view'
import { countInWords } from '@/lib/platform/words'

/** The families in the order of the Gram Sabha: selected, then the quota line, then the waiting list, then the rest. */
export const PublishedTable = async ({ view: { list, order } }: { view: PublishedView }) => {
  const t = await getTranslations('publications')
  const words = await getTranslations('lists')
  const locale = await getLocale()
  const said = ({ en, hi }: Words): string => (locale === 'hi' ? (hi ?? en) : en)
  const selected = list.rows.filter(({ decision }) => decision === 'SELECTED').length
  return (
    <>
      <NobodySelected rows={list.rows} />
      <p>{t('page.line', { seats: countInWords(list.seats) })}</p>
      <Table
        caption={t('page.tableCaption')}
        rows={list.rows}
        rowKey={(row) => row.number}
        stack
        rowTone={(row) => (row.finalRank === selected ? 'line' : row.decision === 'NOT_SELECTED' ? 'muted' : undefined)}
        columns={[
          { key: 'rank', heading: t('field.rank'), numeric: true, cell: ({ finalRank }) => finalRank ?? '–' },
          { key: 'head', heading: t('field.head'), rowHeading: true, cell: ({ head }) => said(head) },
          { key: 'guardian', heading: t('field.guardian'), cell: ({ guardian }) => said(guardian) },
          { key: 'village', heading: t('field.village'), cell: ({ village }) => said(village) },
          {
            key: 'number',
            heading: t('field.number'),
            cell: ({ number }) => <span className="whitespace-nowrap">{number}</span>,
          },
          {
            key: 'status',
            heading: t('field.status'),
            cell: ({ decision, rejection }) =>
              rejection
                ? `${words(`decision.${decision}`)}: ${words(`rejection.${rejection}`)}`
                : words(`decision.${decision}`),
          },
        ]}
      />
      {order && <p>{t('page.since')}</p>}
    </>
  )
}
