import { useTranslations } from 'next-intl'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { SheetKind } from '@/lib/domain/place/lgd-sheet'
import { countInWords, momentInWords } from '@/lib/platform/words'

interface Row {
  readonly id: string
  readonly at: Date
  readonly fileName: string
  readonly kind: SheetKind | null
  readonly read: number
  readonly created: number
  readonly updated: number
  readonly refused: number
  readonly stage: 'SHOWN' | 'APPLIED'
}

/** The last files that were read, and what came of them. */
export const ImportsTable = ({ imports }: { imports: readonly Row[] }) => {
  const t = useTranslations('places.page.import')
  const report = useTranslations('places.page.report')
  const look = useTranslations('places.page.look')
  const sheet = useTranslations('places.sheet')
  return (
    <Table
      caption={t('last')}
      stack
      rows={imports}
      rowKey={({ id }) => id}
      empty={<Empty title={t('none')} />}
      columns={[
        {
          key: 'file',
          heading: t('file'),
          rowHeading: true,
          cell: ({ id, fileName }) => <TextLink href={`/places/import/${id}`}>{fileName}</TextLink>,
        },
        { key: 'kind', heading: t('kind'), cell: ({ kind }) => (kind === null ? '–' : sheet(kind)) },
        { key: 'stage', heading: look('stage'), cell: ({ stage }) => look(stage) },
        { key: 'when', heading: t('when'), cell: ({ at }) => momentInWords(at) },
        { key: 'read', heading: t('read'), numeric: true, cell: ({ read }) => countInWords(read) },
        { key: 'new', heading: report('created'), numeric: true, cell: ({ created }) => countInWords(created) },
        { key: 'changed', heading: report('updated'), numeric: true, cell: ({ updated }) => countInWords(updated) },
        { key: 'refused', heading: report('refused'), numeric: true, cell: ({ refused }) => countInWords(refused) },
      ]}
    />
  )
}
