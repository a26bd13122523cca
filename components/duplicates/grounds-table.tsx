import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { Ground } from '@/lib/domain/matching/compare'

/** Why the two are thought to be one person: each ground with what it adds or takes. */
export const GroundsTable = async ({ grounds }: { grounds: readonly Ground[] }) => {
  const t = await getTranslations('duplicates')
  return (
    <Table
      caption={t('page.why')}
      captionHidden
      rows={grounds}
      rowKey={({ code }) => code}
      columns={[
        { key: 'ground', heading: t('field.ground'), rowHeading: true, cell: ({ code }) => t(`ground.${code}`) },
        {
          key: 'points',
          heading: t('field.points'),
          numeric: true,
          cell: ({ points }) => (points > 0 ? `+${points}` : String(points).replace('-', '−')),
        },
      ]}
    />
  )
}
