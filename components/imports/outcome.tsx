import { useTranslations } from 'next-intl'
import { Bar } from '@/components/ui/bar'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { IMPORT_OUTCOMES, type ImportOutcome, type Receipt } from '@/lib/domain/import/receipt'
import { countInWords } from '@/lib/platform/words'

const TONES = {
  CREATED: 'good',
  UPDATED: 'info',
  UNCHANGED: 'info',
  LEFT: 'warning',
  HERE: 'warning',
  REJECTED: 'bad',
} as const

interface Props {
  readonly receipt: Receipt
  /** Whether it has happened, or would. */
  readonly done: boolean
  /** Of a correction sheet nothing is left as it is but what a second officer must see. */
  readonly corrections?: boolean
  /** Of an import that was stopped, how many rows the file has. */
  readonly stoppedOf?: number | null
}

/** What became of the file, or would: every row stands in one of the lines; drawn, with the table beside the picture. */
export const Outcome = ({ receipt, done, corrections = false, stoppedOf }: Props) => {
  const t = useTranslations('imports')
  const files = useTranslations('files')
  const words = (outcome: ImportOutcome) =>
    corrections && outcome === 'LEFT'
      ? t(done ? 'counted.ASKED' : 'foreseen.ASKED')
      : receipt.asked.facts > 0 && outcome === 'LEFT'
        ? files(done ? 'left.counted' : 'left.foreseen')
        : done
          ? t(`counted.${outcome}`)
          : t(`foreseen.${outcome}`)
  const sums = {
    all: countInWords(receipt.IN.rows),
    rows: receipt.IN.rows,
    created: countInWords(receipt.CREATED.rows),
    updated: countInWords(receipt.UPDATED.rows),
    unchanged: countInWords(receipt.UNCHANGED.rows),
    left: countInWords(receipt.LEFT.rows),
    rejected: countInWords(receipt.REJECTED.rows),
  }
  // Only families come under more than one source: of everything else nothing is here already.
  const outcomes = IMPORT_OUTCOMES.filter((outcome) => outcome !== 'HERE' || receipt.HERE.rows > 0)
  const all = stoppedOf === undefined ? t('outcome.IN') : t('outcome.soFar')
  const columns: readonly Column<ImportOutcome | 'IN'>[] = [
    {
      key: 'outcome',
      heading: t('outcome.outcome'),
      rowHeading: true,
      cell: (outcome) => (outcome === 'IN' ? all : words(outcome)),
    },
    {
      key: 'records',
      heading: t('outcome.records'),
      numeric: true,
      cell: (outcome) => countInWords(receipt[outcome].records),
    },
    { key: 'rows', heading: t('outcome.rows'), numeric: true, cell: (outcome) => countInWords(receipt[outcome].rows) },
  ]
  return (
    <div className="flow">
      {stoppedOf === undefined || stoppedOf === null ? null : (
        <p>{t('outcome.stoppedOf', { done: countInWords(receipt.IN.rows), all: countInWords(stoppedOf) })}</p>
      )}
      <p>
        {receipt.HERE.rows > 0
          ? files('already.equation', { ...sums, here: countInWords(receipt.HERE.rows) })
          : t(corrections ? 'outcome.equationOfSheet' : 'outcome.equation', sums)}
      </p>
      {receipt.asked.facts === 0 ? null : (
        <p>
          {t(done ? 'outcome.asked' : 'outcome.toBeAsked', { ...receipt.asked })}{' '}
          <TextLink href="/changes">{t('outcome.toChanges')}</TextLink>
        </p>
      )}
      {receipt.unnamed.facts === 0 ? null : (
        <p>
          {files(done ? 'unnamed.counted' : 'unnamed.foreseen', { ...receipt.unnamed })}{' '}
          {done ? <TextLink href="/reviews">{files('unnamed.questions')}</TextLink> : null}
        </p>
      )}
      <div className="grid gap-6 md:grid-cols-[3fr_2fr]">
        <Table
          caption={t(done ? 'outcome.countsCaption' : 'outcome.foreseenCaption')}
          columns={columns}
          rows={[...outcomes, 'IN']}
          rowKey={(outcome) => outcome}
          rowTone={(outcome) => (outcome === 'IN' ? 'line' : undefined)}
        />
        <div className="grid content-start gap-3">
          {outcomes
            .filter((outcome) => receipt[outcome].rows > 0)
            .map((outcome) => (
              <Bar
                key={outcome}
                label={words(outcome)}
                value={receipt[outcome].rows}
                max={receipt.IN.rows}
                numbers={countInWords(receipt[outcome].rows)}
                tone={TONES[outcome]}
              />
            ))}
        </div>
      </div>
    </div>
  )
}
