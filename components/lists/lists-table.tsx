import { getLocale, getTranslations } from 'next-intl/server'
import { ListStageTag } from '@/components/lists/list-stage'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { readIn } from '@/lib/domain/shared/both-scripts'
import type { ListLine } from '@/lib/features/lists/view'
import { countInWords, dayInWords, indianDay } from '@/lib/platform/words'

interface Props {
  readonly lines: readonly (ListLine & { readonly since?: Date | null })[]
  /** The past day that is shown, in words: each list says since when it stood where it stood then. */
  readonly then?: string
}

/** The lists of one's area, the newest drawing first. */
export const ListsTable = async ({ lines, then }: Props) => {
  const t = await getTranslations('lists')
  const locale = await getLocale()
  return (
    <Table
      caption={then === undefined ? t('page.caption') : t('past.caption', { day: then })}
      captionHidden
      stack
      rows={lines}
      rowKey={({ id }) => id}
      empty={
        then === undefined ? (
          <Empty title={t('page.none')}>{t('page.noneHint')}</Empty>
        ) : (
          <Empty title={t('past.none')} />
        )
      }
      columns={[
        {
          key: 'panchayat',
          heading: t('field.panchayat'),
          rowHeading: true,
          cell: ({ id, place }) => <TextLink href={`/lists/${id}`}>{place[locale]}</TextLink>,
        },
        {
          key: 'drive',
          heading: t('field.drive'),
          cell: ({ drive, edition }) =>
            edition > 1 ? `${readIn(drive, locale)} · ${t('page.edition', { edition })}` : readIn(drive, locale),
        },
        { key: 'stage', heading: t('field.stage'), cell: ({ stage }) => <ListStageTag stage={stage} /> },
        { key: 'seats', heading: t('field.seats'), numeric: true, cell: ({ seats }) => countInWords(seats) },
        then === undefined
          ? {
              key: 'drawn',
              heading: t('field.drawnOn'),
              cell: ({ drawnAt }) => dayInWords(indianDay(new Date(drawnAt))),
            }
          : {
              key: 'since',
              heading: t('past.since'),
              cell: ({ since }) => (since ? dayInWords(indianDay(since)) : null),
            },
      ]}
    />
  )
}
