import { getTranslations } from 'next-intl/server'
import { FormPart } from '@/components/applications/form-part'
import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { ENTRY_MODES, PAPER_SIGNS } from '@/lib/domain/application/paper'
import type { FormDefaults } from '@/lib/features/applications/view/form'

/** Who stands behind the paper: on whose word, signed how, witnessed by whom (R54, F36). */
export const SpeakerPart = async ({ defaults }: { defaults: FormDefaults }) => {
  const t = await getTranslations('applications')
  return (
    <FormPart id="who-speaks" title={t('page.whoSpeaks')}>
      <Choice
        name="entryMode"
        legend={t('field.entryMode')}
        kind="radio"
        options={ENTRY_MODES.map((mode) => ({ value: mode, label: t(`entryMode.${mode}`) }))}
        defaultValue={defaults.entryMode}
      />
      <Field
        name="statedBy"
        label={t('field.statedBy')}
        hint={t('field.statedByHint')}
        defaultValue={defaults.statedBy}
        maxLength={120}
      />
      <Choice
        name="signedBy"
        legend={t('field.signedBy')}
        kind="radio"
        inline
        options={PAPER_SIGNS.map((sign) => ({ value: sign, label: t(`sign.${sign}`) }))}
        defaultValue={defaults.signedBy}
      />
      <Field
        name="witness"
        label={t('field.witness')}
        hint={t('field.witnessHint')}
        defaultValue={defaults.witness}
        maxLength={120}
      />
    </FormPart>
  )
}
