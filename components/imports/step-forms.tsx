import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { ALREADY_HERE, MODES } from '@/lib/domain/import/kinds'
import type { Covers } from '@/lib/domain/import/covering'
import { EXTENTS } from '@/lib/domain/import/left-out'
import { cancelImportAction, resumeImportAction, startImportAction } from '@/lib/features/imports/actions/steps'

interface Start {
  readonly id: string
  readonly version: number
  /** How many families are probably here already under another source. */
  readonly here: number
  /** How many lines of the register in force the file leaves out. */
  readonly leftOut: number
  /** Of which places a register may be said to speak; empty where that is not asked. */
  readonly mayCover: readonly Covers[]
}

/** Orders the import: the good rows, or all or nothing; and what becomes of families that are probably here already. */
export const StartForm = async ({ id, version, here, leftOut, mayCover }: Start) => {
  const t = await getTranslations('imports')
  const files = await getTranslations('files')
  const supplements = await getTranslations('supplements')
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
      {here > 0 ? (
        <Choice
          name="alreadyHere"
          kind="radio"
          required
          legend={files('field.alreadyHere')}
          defaultValue="RETURN"
          options={ALREADY_HERE.map((choice) => ({
            ...{ value: choice, label: files(`choice.${choice}`), hint: files(`choiceHint.${choice}`) },
          }))}
        />
      ) : null}
      {leftOut > 0 ? (
        <Choice
          name="extent"
          kind="radio"
          required
          legend={supplements('field.extent', { lines: leftOut })}
          options={EXTENTS.map((extent) => ({
            ...{ value: extent, label: supplements(`extent.${extent}`), hint: supplements(`hint.${extent}`) },
          }))}
        />
      ) : null}
      {mayCover.length > 0 ? (
        <Choice
          name="covers"
          kind="radio"
          required
          legend={supplements('field.covers')}
          hint={supplements('hint.covers')}
          defaultValue="NAMED"
          options={mayCover.map((covers) => ({
            ...{ value: covers, label: supplements(`covers.${covers}`), hint: supplements(`coversHint.${covers}`) },
          }))}
        />
      ) : null}
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
