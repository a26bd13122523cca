import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { TextArea } from '@/components/ui/text-area'
import { PUBLICITY_KINDS } from '@/lib/domain/drive/drive'
import { openDriveAction } from '@/lib/features/drives/actions'

/** The Collector opens the drive in the district, with wide publicity and its proof (R42). */
export const OpenDriveForm = async ({ driveId }: { driveId: string }) => {
  const t = await getTranslations('drives')
  return (
    <ActionForm action={openDriveAction} hidden={{ driveId }} submitLabel={t('page.open')}>
      <DateField name="opensOn" label={t('field.opensOn')} required />
      <DateField name="closesOn" label={t('field.closesOn')} required />
      <Choice
        name="publicity"
        kind="checkbox"
        legend={t('field.publicity')}
        hint={t('field.publicityHint')}
        options={PUBLICITY_KINDS.map((kind) => ({ value: kind, label: t(`publicity.${kind}`) }))}
      />
      <TextArea
        name="publicityProof"
        label={t('field.publicityProof')}
        hint={t('field.publicityProofHint')}
        rows={3}
        required
        maxLength={500}
      />
    </ActionForm>
  )
}
