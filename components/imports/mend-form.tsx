import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { AsWritten } from '@/components/imports/as-written'
import { columnWords } from '@/components/imports/column-words'
import { LineError } from '@/components/imports/line-error'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { SummaryList } from '@/components/ui/summary-list'
import { mendRecordAction } from '@/lib/features/imports/actions/mend'
import type { MendCell, MendLine, MendView } from '@/lib/features/imports/view/mend'
import { sentencesAt } from '@/lib/platform/form-state'

interface Props {
  readonly id: string
  readonly record: number
  /** The digest of what is shown. */
  readonly seen: string
  readonly form: MendView
  /** Whether the record is entered when it is right, or counted as good until the file is imported. */
  readonly entered: boolean
}

/** A returned record under the file's own headings: what is wrong stands at its cell, lines in order can be opened. */
export const MendForm = ({ id, record, seen, form: { lines, found }, entered }: Props) => {
  const t = useTranslations('mends.form')
  return (
    <ActionForm
      action={mendRecordAction}
      boxes="REPEAT"
      hidden={{ id, record: String(record), seen }}
      found={sentencesAt(found)}
      submitLabel={t(entered ? 'enter' : 'count')}
      secondary={
        <Button href={`/imports/${id}#returned`} variant="link">
          {t('back')}
        </Button>
      }
    >
      {lines.map((one) =>
        one.wrong ? (
          <Line key={one.line} {...one} />
        ) : (
          <Details key={one.line} summary={t('inOrder', { line: one.line })}>
            <Line {...one} />
          </Details>
        ),
      )}
    </ActionForm>
  )
}

const Line = ({ line, cells }: MendLine) => {
  const t = useTranslations('mends.form')
  const shown = cells.filter(({ way }) => way === 'SHOWN')
  return (
    <fieldset className="fields border-t pt-4">
      <legend className="font-semibold">{t('line', { line })}</legend>
      <LineError line={line} />
      <div className="grid gap-4 md:grid-cols-3 lg:grid-cols-4">
        {cells
          .filter(({ way }) => way !== 'SHOWN')
          .map((cell) =>
            cell.way === 'ANEW' ? <Anew key={cell.name} {...cell} /> : <Cell key={cell.name} {...cell} />,
          )}
      </div>
      {shown.length === 0 ? null : (
        <SummaryList
          rows={shown.map(({ heading, cell }) => ({
            label: <AsWritten>{heading}</AsWritten>,
            value: cell === '' ? '–' : <AsWritten>{cell}</AsWritten>,
          }))}
        />
      )}
    </fieldset>
  )
}

const Cell = ({ name, heading, column, cell }: MendCell) => {
  const t = useTranslations('mends.form')
  const meaning = columnWords(useTranslations())
  const means = column === null ? null : meaning(column)
  return (
    <Field
      name={name}
      label={heading === '' ? t('noHeading') : <AsWritten>{heading}</AsWritten>}
      hint={means?.toLowerCase() === heading.toLowerCase() ? undefined : means}
      defaultValue={cell}
      autoComplete="off"
      width="full"
    />
  )
}

/** A number that is masked by now: the file is gone, so that only who has the paper can say it again. */
const Anew = ({ name, heading, cell }: MendCell) => {
  const t = useTranslations('mends.form')
  return (
    <Field
      name={name}
      label={<AsWritten>{heading}</AsWritten>}
      hint={cell === '' ? t('anew') : t('anewMasked', { number: cell })}
      autoComplete="off"
      inputMode="numeric"
      maxLength={20}
      width="full"
    />
  )
}
