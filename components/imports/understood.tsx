import { getTranslations } from 'next-intl/server'
import { ColumnsForm, SheetForm } from '@/components/imports/columns-form'
import { columnWords } from '@/components/imports/column-words'
import { DoubtfulColumns } from '@/components/imports/doubtful-columns'
import { SampleTable } from '@/components/imports/sample-table'
import type { ColumnsView } from '@/lib/features/imports/view/columns'
import type { ImportView } from '@/lib/features/imports/view/job'

const SEPARATORS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const
const isSeparator = (sign: string): sign is keyof typeof SEPARATORS => Object.hasOwn(SEPARATORS, sign)
const FORMATS = ['TEXT', 'XLSX', 'XML_SPREADSHEET'] as const

interface Props {
  readonly job: ImportView
  readonly columns: ColumnsView
}

/** How the file is written, what was understood of it, and the lists by which a person corrects that. */
export const Understood = async ({ job, columns }: Props) => {
  const t = await getTranslations('imports')
  const asking = job.stage === 'ASKING'
  const called = columnWords(await getTranslations())
  const names = Object.fromEntries(columns.known.map((name) => [name, called(name)]))
  const { id, version, written } = job
  return (
    <section aria-labelledby="understood" className="flow">
      <h2 id="understood">{asking ? t('asking.title') : t('ready.understood')}</h2>
      {asking ? (
        <p>
          {t('asking.text', {
            columns: columns.lacking.map((name) => names[name] ?? name).join(', '),
            sender: job.sender,
          })}
        </p>
      ) : null}
      {written ? <Written written={written} /> : null}
      {asking && columns.doubtful.length === 0 ? null : <DoubtfulColumns columns={columns.doubtful} called={names} />}
      {columns.facts.length > 0 ? <SampleTable columns={columns} /> : null}
      {written?.sheet && written.sheets.length > 1 ? (
        <SheetForm id={id} version={version} sheets={written.sheets} sheet={written.sheet} />
      ) : null}
      <ColumnsForm
        {...{ id, version, columns, called: names }}
        {...(asking
          ? {}
          : { fold: { summary: t('ready.correct'), lead: t('ready.correctLead', { sender: job.sender }) } })}
      />
    </section>
  )
}

const Written = async ({ written }: { written: NonNullable<ImportView['written']> }) => {
  const t = await getTranslations('imports')
  const sign = written.separator ?? ''
  const format = FORMATS.find((known) => known === written.format) ?? 'TEXT'
  const separator = t(`separator.${isSeparator(sign) ? SEPARATORS[sign] : 'other'}`)
  const parts = [
    t('ready.written', {
      format: t(`format.${format}`, { separator, encoding: written.encoding?.toUpperCase() ?? '' }),
      line: String(written.headerLine ?? 1),
    }),
    ...(written.sheet === null ? [] : [t('ready.sheetOf', { sheet: written.sheet })]),
    ...(written.entry === null ? [] : [t('ready.entryOf', { entry: written.entry })]),
  ]
  return <p className="muted">{parts.join(' · ')}</p>
}
