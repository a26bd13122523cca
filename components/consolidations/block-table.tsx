import { getLocale, getTranslations } from 'next-intl/server'
import { Bar } from '@/components/ui/bar'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { DeskView } from '@/lib/features/consolidations/view/desk'
import { countInWords } from '@/lib/platform/words'

/** The blocks of a district: done or not, whom they wait for, and what they handed up of their number. */
export const BlockTable = async ({ desk: { blocks, drive, place } }: { desk: DeskView }) => {
  const t = await getTranslations('consolidations')
  const locale = await getLocale()
  return (
    <Table
      caption={t('page.blocksOf', { place: place.name[locale] })}
      stack
      rows={blocks}
      rowKey={(row) => row.place}
      columns={[
        {
          key: 'name',
          heading: t('field.block'),
          rowHeading: true,
          cell: (row) => (
            <TextLink href={`/consolidations?drive=${drive?.id ?? ''}&place=${row.place}`}>{row.name[locale]}</TextLink>
          ),
        },
        {
          key: 'stage',
          heading: t('field.stage'),
          cell: ({ done, awaited, back }) => (
            <span className="flex flex-wrap gap-1">
              <Tag tone={done ? 'good' : 'warning'}>{done ? t('page.blockDone') : t('page.blockLate')}</Tag>
              {awaited > 0 ? <Tag>{t('page.blockWaits', { count: awaited })}</Tag> : null}
              {back > 0 ? <Tag tone="info">{t('page.blockBack', { count: back })}</Tag> : null}
            </span>
          ),
        },
        { key: 'lists', heading: t('field.lists'), numeric: true, cell: ({ lists }) => countInWords(lists) },
        {
          key: 'families',
          heading: t('field.families'),
          cell: ({ selected, seats }) => (
            <Bar
              label={<span className="sr-only">{t('page.seatsOf')}</span>}
              value={selected}
              max={seats}
              numbers={t('page.ofSeats', { selected: countInWords(selected), seats: countInWords(seats) })}
              tone={selected > seats ? 'bad' : 'good'}
            />
          ),
        },
      ]}
    />
  )
}
