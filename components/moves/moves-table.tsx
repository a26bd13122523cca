import { useLocale, useTranslations } from 'next-intl'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { countInWords, dayInWords } from '@/lib/platform/words'

interface Move {
  readonly id: string
  readonly village: PlaceName
  readonly from: PlaceName
  readonly to: PlaceName
  readonly on: PlainDate
  readonly orderNo: string
  readonly households: number
  readonly cards: number
}

/** The moves so far, the newest first. */
export const MovesTable = ({ moves }: { moves: readonly Move[] }) => {
  const t = useTranslations('moves.page')
  const locale = useLocale()
  return (
    <Table
      caption={t('history')}
      stack
      rows={moves}
      rowKey={({ id }) => id}
      empty={<Empty title={t('none')} />}
      columns={[
        { key: 'village', heading: t('village'), rowHeading: true, cell: ({ village }) => village[locale] },
        { key: 'from', heading: t('from'), cell: ({ from }) => from[locale] },
        { key: 'to', heading: t('to'), cell: ({ to }) => to[locale] },
        { key: 'on', heading: t('on'), cell: ({ on }) => dayInWords(on) },
        { key: 'order', heading: t('order'), cell: ({ orderNo }) => orderNo },
        {
          key: 'households',
          heading: t('households'),
          numeric: true,
          cell: ({ households }) => countInWords(households),
        },
        { key: 'cards', heading: t('cards'), numeric: true, cell: ({ cards }) => countInWords(cards) },
      ]}
    />
  )
}
