import { useTranslations } from 'next-intl'
import { AsWritten } from '@/components/imports/as-written'
import { HowSureTag } from '@/components/imports/how-sure-tag'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import type { ColumnView } from '@/lib/features/imports/view/columns'

interface Props {
  readonly columns: readonly ColumnView[]
  /** What each fact is called, by its name. */
  readonly called: Readonly<Record<string, string>>
}

/** The columns that a clerk must look at: guessed ones first, then those that are not read, each with one of its values. */
export const DoubtfulColumns = ({ columns, called }: Props) => {
  const t = useTranslations('imports')
  if (columns.length === 0) return <Notice tone="good">{t('sure.all')}</Notice>
  return (
    <Table
      caption={t('sure.caption')}
      stack
      rows={columns}
      rowKey={({ index }) => String(index)}
      columns={[
        {
          key: 'heading',
          heading: t('sample.heading'),
          rowHeading: true,
          cell: ({ heading, index }) =>
            heading.trim() === '' ? t('sure.unnamed', { number: String(index + 1) }) : <code>{heading}</code>,
        },
        {
          key: 'example',
          heading: t('sure.example'),
          cell: ({ examples: [example] }) =>
            example === undefined ? t('sure.empty') : <AsWritten>{example}</AsWritten>,
        },
        {
          key: 'meaning',
          heading: t('sure.meaning'),
          cell: ({ meaning }) => (meaning === null ? '–' : (called[meaning] ?? meaning)),
        },
        {
          key: 'sure',
          heading: t('sample.sure'),
          cell: ({ sure, untaken }) => <HowSureTag sure={sure} untaken={untaken} />,
        },
      ]}
    />
  )
}
