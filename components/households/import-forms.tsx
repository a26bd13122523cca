import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { importFileAction, readFileAction } from '@/lib/features/households/actions'

/** Hands in a file to be read; nothing is imported yet. */
export const ReadFileForm = async () => {
  const t = await getTranslations('households')
  return (
    <ActionForm action={readFileAction} submitLabel={t('import.read')}>
      <Field name="file" type="file" label={t('field.file')} hint={t('field.fileHint')} required width="full" />
    </ActionForm>
  )
}

/** Imports the file that was read: the good households or all or nothing. */
export const ImportFileForm = async ({ id }: { id: string }) => {
  const t = await getTranslations('households')
  return (
    <ActionForm action={importFileAction} hidden={{ id }} submitLabel={t('import.confirm')}>
      <Choice
        name="mode"
        kind="radio"
        required
        legend={t('field.mode')}
        defaultValue="GOOD_ROWS"
        options={(['GOOD_ROWS', 'ALL_OR_NOTHING'] as const).map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
      />
    </ActionForm>
  )
}
