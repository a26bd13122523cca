import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { AsWritten } from '@/components/imports/as-written'
import { ActionForm } from '@/components/form/action-form'
import { Select } from '@/components/ui/select'
import { nameColumnsAction } from '@/lib/features/imports/actions/steps'
import type { ColumnsView } from '@/lib/features/imports/view/columns'

interface File {
  readonly id: string
  readonly version: number
}

/** A form after which the file is read again, as a person says what is in it. */
const ReadAgain = ({
  id,
  version,
  ...form
}: File & Pick<ComponentProps<typeof ActionForm>, 'submitLabel' | 'fold' | 'children'>) => (
  <ActionForm action={nameColumnsAction} boxes="REPEAT" hidden={{ id }} version={version} {...form} />
)

interface Props extends File {
  readonly columns: ColumnsView
  /** What each fact is called, by its name. */
  readonly called: Readonly<Record<string, string>>
  /** Told while every column is understood: the lists are folded away then. */
  readonly fold?: { readonly summary: string; readonly lead: string }
}

/** A list for each column of the file: what it means. Those that are understood stand so, the others are not needed. */
export const ColumnsForm = async ({ id, version, columns: { columns, known }, called, fold }: Props) => {
  const t = await getTranslations('imports')
  const files = await getTranslations('files')
  const options = known.map((name) => ({ value: name, label: called[name] ?? name }))
  return (
    <ReadAgain id={id} version={version} submitLabel={t('ready.readAgain')} {...(fold && { fold })}>
      {columns.map(({ index, heading, meaning, sure, untaken, examples }) => (
        <Select
          key={index}
          name={`columns[${index}]`}
          label={
            heading.trim() === ''
              ? t('field.columnUnnamed', { number: String(index + 1) })
              : t('field.column', { heading })
          }
          hint={
            <>
              {untaken === null
                ? t(`sure.${sure === null || sure === 'UNTAKEN' ? 'NONE' : sure}`)
                : files(`untaken.${untaken}`)}
              {examples.length === 0 ? null : (
                <>
                  {' · '}
                  <AsWritten>{examples.join(' · ')}</AsWritten>
                </>
              )}
            </>
          }
          placeholder={t('ready.notRead')}
          options={options}
          {...(meaning === null ? {} : { defaultValue: meaning })}
        />
      ))}
    </ReadAgain>
  )
}

interface Sheets extends File {
  readonly sheets: readonly string[]
  readonly sheet: string
}

/** Another sheet of the same book. */
export const SheetForm = async ({ id, version, sheets, sheet }: Sheets) => {
  const t = await getTranslations('imports')
  return (
    <ReadAgain id={id} version={version} submitLabel={t('ready.otherSheet')}>
      <Select
        name="sheet"
        label={t('field.sheet')}
        defaultValue={sheet}
        options={sheets.map((name) => ({ value: name, label: name }))}
      />
    </ReadAgain>
  )
}
