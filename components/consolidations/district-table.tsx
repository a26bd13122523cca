import { getLocale, getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { DeskView } from '@/lib/features/consolidations/view/desk'
import { countInWords } from '@/lib/platform/words'

/** The districts of the State, those first whose lists have waited longest for the department's approval. */
export const DistrictTable = async ({ desk: { districts, drive, place } }: { desk: DeskView }) => {
  const t = await getTranslations('consolidations')
  const locale = await getLocale()
  return (
    <Table
      caption={t('page.districtsOf', { place: place.name[locale] })}
      stack
      rows={districts}
      rowKey={(row) => row.place}
      empty={<p>{t('page.nothingWaits')}</p>}
      columns={[
        {
          key: 'name',
          heading: t('field.district'),
          rowHeading: true,
          cell: (row) => (
            <TextLink href={`/consolidations?drive=${drive?.id ?? ''}&place=${row.place}`}>{row.name[locale]}</TextLink>
          ),
        },
        { key: 'lists', heading: t('field.lists'), numeric: true, cell: ({ lists }) => countInWords(lists) },
        { key: 'waiting', heading: t('field.waiting'), numeric: true, cell: ({ awaiting }) => countInWords(awaiting) },
        {
          key: 'families',
          heading: t('field.families'),
          numeric: true,
          cell: ({ awaitingSelected }) => countInWords(awaitingSelected),
        },
        {
          key: 'days',
          heading: t('field.since'),
          numeric: true,
          cell: ({ days }) => (days === null ? '–' : t('page.days', { days })),
        },
        {
          key: 'approved',
          heading: t('field.approved'),
          numeric: true,
          cell: ({ approvedSelected }) => countInWords(approvedSelected),
        },
      ]}
    />
  )
}
