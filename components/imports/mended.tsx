import { useTranslations } from 'next-intl'
import { useOfficerName } from '@/components/accounts/officer-name'
import { AsWritten } from '@/components/imports/as-written'
import { TableSection } from '@/components/ui/table-section'
import type { MendedCell } from '@/lib/features/imports/view/mend'
import type { PlaceName } from '@/lib/domain/place/place'
import { countInWords, momentInWords } from '@/lib/platform/words'

interface Props {
  readonly rows: readonly {
    readonly line: number
    readonly at: Date
    readonly who: PlaceName | null
    readonly cells: readonly MendedCell[]
  }[]
}

/** Returned rows that were put right on the page: what the file has, what was made of it, who did it and when (F6). */
export const MendedRows = ({ rows }: Props) => {
  const t = useTranslations('mends.mended')
  const officer = useOfficerName()
  const told = rows.flatMap(({ cells, ...row }) => cells.map((cell) => ({ ...row, ...cell })))
  return (
    <TableSection
      id="mended"
      level={3}
      title={t('title')}
      rows={told}
      rowKey={({ line, heading, at }) => `${line} ${heading} ${at.getTime()}`}
      empty={<p>{t('nothingTyped')}</p>}
      columns={[
        { key: 'line', heading: t('line'), numeric: true, cell: ({ line }) => countInWords(line) },
        { key: 'column', heading: t('column'), rowHeading: true, cell: ({ heading }) => <code>{heading}</code> },
        { key: 'before', heading: t('before'), cell: ({ before }) => said(before) },
        { key: 'after', heading: t('after'), cell: ({ after }) => said(after) },
        {
          key: 'who',
          heading: t('who'),
          cell: ({ who, at }) => t('by', { who: officer(who), moment: momentInWords(at) }),
        },
      ]}
    />
  )
}

const said = (cell: string) => (cell === '' ? '–' : <AsWritten>{cell}</AsWritten>)
