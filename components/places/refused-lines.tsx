import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { RefusedLine } from '@/lib/domain/place/import'
import { countInWords } from '@/lib/platform/words'

interface Props {
  readonly id: string
  readonly lines: readonly RefusedLine[]
  readonly refused: number
}

/** Which lines were not taken over, and why. */
export const RefusedLines = ({ id, lines, refused }: Props) => {
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
      <p>
        {/* A plain link: the browser must save the file, not navigate to it. */}
        <a href={`/places/import/${id}/refused`} download className="button button-secondary">
          {t('download')}
        </a>
      </p>
    </>
  )
}
