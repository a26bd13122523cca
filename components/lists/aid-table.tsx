import { getLocale, getTranslations } from 'next-intl/server'
import { FamilyLink } from '@/components/lists/family-link'
import { WhyHere } from '@/components/lists/why-here'
import { Table } from '@/components/ui/table'
import { paise } from '@/lib/domain/shared/quantity'
import { type ListView, lastSeat } from '@/lib/features/lists/view'
import { rupeesInWords } from '@/lib/platform/words'

/** The aid's order with its arithmetic on one line each, the quota line drawn under the last seat (R45; F62). */
export const AidTable = async ({ view: { rows, seats } }: { view: ListView }) => {
  const t = await getTranslations('lists')
  const locale = await getLocale()
  const last = lastSeat(rows)
  return (
    <Table
      caption={t('page.aidCaption', { seats })}
      rows={rows}
      rowKey={({ applicationId }) => applicationId}
      stack
      rowTone={({ applicationId, recommended }) =>
        applicationId === last ? 'line' : recommended ? undefined : 'muted'
      }
      columns={[
        { key: 'rank', heading: t('field.serial'), numeric: true, cell: ({ aidRank }) => aidRank },
        {
          key: 'head',
          heading: t('field.head'),
          rowHeading: true,
          cell: (row) => <FamilyLink row={row} />,
        },
        { key: 'number', heading: t('field.number'), cell: ({ number }) => number },
        { key: 'village', heading: t('field.village'), cell: ({ village }) => village[locale] },
        { key: 'proposal', heading: t('field.proposal'), cell: ({ proposal }) => t(`proposal.${proposal}`) },
        {
          key: 'aid',
          heading: t('field.aid'),
          cell: ({ aid }) =>
            t('page.aidLine', {
              inclusion: aid.inclusion ? 'yes' : 'no',
              groups: aid.groups,
              deprivation: aid.deprivation,
              income: rupeesInWords(paise(aid.income)),
              dependants: aid.dependants,
            }),
        },
        { key: 'why', heading: t('field.why'), cell: ({ why }) => <WhyHere why={why} /> },
      ]}
    />
  )
}
