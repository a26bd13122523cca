import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { MODES } from '@/lib/domain/import/kinds'
import { cancelImportAction, resumeImportAction, startImportAction } from '@/lib/features/imports/actions/steps'

/** Orders the import: the good rows, or all or nothing. */
export const StartForm = async ({ id, version }: { id: string; version: number }) => {
  const t = await getTranslations('imports')
  return (
    <ActionForm action={startImportAction} hidden={{ id }} version={version} submitLabel={t('ready.start')}>
      <Choice
        name="mode"
        kind="radio"
        required
        legend={t('field.mode')}
        defaultValue="GOOD_ROWS"
        options={MODES.map((mode) => ({ value: mode, label: t(`mode.${mode}`), hint: t(`modeHint.${mode}`) }))}
      />
    </ActionForm>
  )
}

/** Stops a file, or takes it back before anything was written. */
export const StopForm = async ({ id, running }: { id: string; running: boolean }) => {
  const t = await getTranslations('imports.running')
  return (
    <ActionForm
      action={cancelImportAction}
      hidden={{ id }}
      variant="warning"
      submitLabel={running ? t('stop') : t('drop')}
    />
  )
}

/** Lets a file go on that was stopped or cut off. */
export const ResumeForm = async ({ id, failed }: { id: string; failed: boolean }) => {
  const t = await getTranslations('imports')
  return (
    <ActionForm
      action={resumeImportAction}
      hidden={{ id }}
      submitLabel={failed ? t('failed.resume') : t('stopped.resume')}
    />
  )
}
