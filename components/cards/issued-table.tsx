import { getLocale, getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { CardsView } from '@/lib/features/cards/view'
import { dayInWords } from '@/lib/platform/words'

/** The cards issued in the reader's area, the newest first. */
export const IssuedTable = async ({ view: { issued } }: { view: CardsView }) => {
  const t = await getTranslations('cards')
  const locale = await getLocale()
  return (
    <Table
      caption={t('page.issued')}
      captionHidden
      stack
      rows={issued}
      rowKey={({ id }) => id}
      empty={<p>{t('page.noneIssued')}</p>}
      columns={[
        {
          key: 'number',
          heading: t('field.number'),
          rowHeading: true,
          cell: ({ id, number }) => <TextLink href={`/cards/${id}`}>{number}</TextLink>,
        },
        { key: 'head', heading: t('field.head'), cell: ({ head }) => head[locale] },
        { key: 'rank', heading: t('field.rank'), numeric: true, cell: ({ rank }) => rank },
        { key: 'panchayat', heading: t('field.panchayat'), cell: ({ panchayat }) => panchayat[locale] },
        { key: 'issuedOn', heading: t('field.issuedOn'), cell: ({ issuedOn }) => dayInWords(issuedOn) },
        {
          key: 'stage',
          heading: t('field.stage'),
          cell: ({ stage }) => <Tag tone={stage === 'ACTIVE' ? 'good' : 'neutral'}>{t(`stage.${stage}`)}</Tag>,
        },
      ]}
    />
  )
}
