import { getLocale, getTranslations } from 'next-intl/server'
import { OddityList } from '@/components/consolidations/oddity-list'
import { PanchayatStanding } from '@/components/consolidations/panchayat-standing'
import { Bar } from '@/components/ui/bar'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { PanchayatRow } from '@/lib/features/consolidations/view/rows'
import { countInWords } from '@/lib/platform/words'

/** The panchayats of an area, the oddest list first: how far, how many of the number, since when, what to look at. */
export const PanchayatTable = async ({ caption, rows }: { caption: string; rows: readonly PanchayatRow[] }) => {
  const t = await getTranslations('consolidations')
  const locale = await getLocale()
  return (
    <Table
      caption={caption}
      stack
      rows={rows}
      rowKey={({ place }) => place}
      columns={[
        { key: 'name', heading: t('field.panchayat'), rowHeading: true, cell: ({ name }) => name[locale] },
        { key: 'stage', heading: t('field.stage'), cell: (row) => <PanchayatStanding row={row} /> },
        {
          key: 'families',
          heading: t('field.families'),
          cell: ({ list, seats }) => (
            <Bar
              label={<span className="sr-only">{t('page.seatsOf')}</span>}
              value={list?.selected ?? 0}
              max={seats}
              numbers={t('page.ofSeats', { selected: countInWords(list?.selected ?? 0), seats: countInWords(seats) })}
              tone={(list?.selected ?? 0) > seats ? 'bad' : 'good'}
            />
          ),
        },
        {
          key: 'days',
          heading: t('field.since'),
          numeric: true,
          cell: ({ days }) => (days === null ? '–' : t('page.days', { days })),
        },
        {
          key: 'oddities',
          heading: t('field.oddities'),
          cell: ({ outcome, oddities }) => (outcome === 'FINALISED' ? <OddityList oddities={oddities} /> : '–'),
        },
        {
          key: 'act',
          heading: t('field.act'),
          cell: ({ list, returnable, name }) =>
            list ? (
              <span className="flex flex-wrap gap-3">
                <TextLink href={`/lists/${list.id}`}>
                  {t('page.open')} <span className="sr-only">{name[locale]}</span>
                </TextLink>
                {returnable ? (
                  <TextLink href={`/consolidations/return?list=${list.id}`}>
                    {t('page.sendBack')} <span className="sr-only">{name[locale]}</span>
                  </TextLink>
                ) : null}
              </span>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}
