import { useLocale, useTranslations } from 'next-intl'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { GroundWords } from '@/components/visits/ground-words'
import type { VisitRow } from '@/lib/features/visits/view'
import { dayInWords } from '@/lib/platform/words'

/** The families to be visited, in walking order; each leads to its visit. */
export const VisitTable = ({ rows, caption }: { rows: readonly VisitRow[]; caption: string }) => {
  const t = useTranslations('visits')
  const locale = useLocale()
  return (
    <Table
      caption={caption}
      stack
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty title={t('page.nobodyShown')} />}
      columns={[
        {
          key: 'house',
          heading: t('page.house'),
          cell: ({ village, houseNo }) => `${village[locale]}, ${houseNo ?? t('page.noHouse')}`,
        },
        {
          key: 'family',
          heading: t('page.family'),
          rowHeading: true,
          cell: ({ id, head, guardian }) => (
            <TextLink href={`/visits/${id}`}>
              {[head[locale], ...(guardian ? [guardian[locale]] : [])].join(', ')}
            </TextLink>
          ),
        },
        { key: 'why', heading: t('page.why'), cell: ({ grounds }) => <GroundWords grounds={grounds} /> },
        {
          key: 'last',
          heading: t('page.last'),
          cell: ({ last }) => (last ? `${dayInWords(last.on)}: ${t(`outcome.${last.outcome}`)}` : t('page.never')),
        },
      ]}
    />
  )
}
