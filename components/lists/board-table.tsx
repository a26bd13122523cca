import { getLocale, getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { inReadingOrder, type ListView, type RowView } from '@/lib/features/lists/view'

/** The list as it may hang on a wall: names, villages and places, and nothing that domain §9.4 keeps from walls. */
export const BoardTable = async ({ view: { rows, finalisedAt } }: { view: ListView }) => {
  const t = await getTranslations('lists')
  const locale = await getLocale()
  const isFinal = finalisedAt !== null
  const standing = ({ decision, proposal }: RowView): string =>
    isFinal && decision ? t(`decision.${decision}`) : t(`proposal.${proposal}`)
  return (
    <Table
      stack
      caption={isFinal ? t('page.finalCaption') : t('page.boardCaption')}
      rows={isFinal ? inReadingOrder(rows) : rows}
      rowKey={({ applicationId }) => applicationId}
      columns={[
        {
          key: 'serial',
          heading: t('field.serial'),
          numeric: true,
          cell: ({ finalRank, aidRank }) => (isFinal ? (finalRank ?? '–') : aidRank),
        },
        {
          key: 'head',
          heading: t('field.head'),
          rowHeading: true,
          cell: ({ head }) => (locale === 'hi' ? (head.hi ?? head.en) : head.en),
        },
        { key: 'guardian', heading: t('field.guardian'), cell: ({ guardian }) => guardian?.[locale] ?? '–' },
        { key: 'village', heading: t('field.village'), cell: ({ village }) => village[locale] },
        { key: 'number', heading: t('field.number'), cell: ({ number }) => number },
        { key: 'standing', heading: t('field.standing'), cell: standing },
      ]}
    />
  )
}
