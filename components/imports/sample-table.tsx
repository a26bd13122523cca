import { useTranslations } from 'next-intl'
import { AsWritten } from '@/components/imports/as-written'
import { columnWords } from '@/components/imports/column-words'
import { HowSureTag } from '@/components/imports/how-sure-tag'
import { type Column, Table } from '@/components/ui/table'
import type { ColumnsView, SampleCell, SampleFact } from '@/lib/features/imports/view/columns'
import { countInWords } from '@/lib/platform/words'

/** The first rows as they will be read, a line for each fact: what it means, where it stands in the file, its cells. */
export const SampleTable = ({ columns: { facts, lines } }: { columns: ColumnsView }) => {
  const t = useTranslations('imports.sample')
  const words = columnWords(useTranslations())
  const columns: readonly Column<SampleFact>[] = [
    { key: 'fact', heading: t('fact'), rowHeading: true, cell: ({ name }) => words(name) },
    // The values are what the table is for: on a phone they are what is seen without moving it.
    ...lines.map((line, index) => ({
      key: String(line),
      heading: t('line', { line: countInWords(line) }),
      cell: ({ cells }: SampleFact) => <SampleValue cell={cells[index]} />,
    })),
    { key: 'heading', heading: t('heading'), cell: ({ heading }) => <code>{heading}</code> },
    { key: 'sure', heading: t('sure'), cell: ({ sure }) => <HowSureTag sure={sure} brief /> },
  ]
  return <Table caption={t('caption')} stack columns={columns} rows={facts} rowKey={({ name }) => name} />
}

const SampleValue = ({ cell }: { cell: SampleCell | undefined }) => {
  const t = useTranslations('imports.sample')
  if (cell === undefined || cell.written === '') return t('empty')
  if (cell.understood === null) return <AsWritten>{cell.written}</AsWritten>
  return (
    <>
      {cell.understood}{' '}
      <span className="muted">
        {t('written')} <AsWritten>{cell.written}</AsWritten>
      </span>
    </>
  )
}
