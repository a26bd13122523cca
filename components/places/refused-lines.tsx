import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { RefusedLine } from '@/lib/domain/place/import'
import { countInWords } from '@/lib/platform/words'

/** Which lines were not taken over, and why. */
export const RefusedLines = ({ lines, refused }: { lines: readonly RefusedLine[]; refused: number }) => {
  const t = useTranslations('places.page.report')
  const reason = useTranslations('places.reason')
  return (
    <>
      <Table
        caption={t('lines')}
        rows={lines}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', heading: t('line'), numeric: true, rowHeading: true, cell: ({ line }) => countInWords(line) },
          { key: 'reason', heading: t('reason'), cell: (each) => reason(each.reason, { detail: each.detail }) },
        ]}
      />
      {refused > lines.length ? <p>{t('first', { count: countInWords(lines.length) })}</p> : null}
    </>
  )
}
