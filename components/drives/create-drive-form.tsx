import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SCHEMES } from '@/lib/domain/eligibility/scheme-rules'
import { createDriveAction } from '@/lib/features/drives/actions'

/** The State starts a drive: scheme, name, and the day on which ages are reckoned. */
export const CreateDriveForm = async () => {
  const t = await getTranslations('drives')
  const schemes = await getTranslations('rules.scheme')
  return (
    <ActionForm action={createDriveAction} submitLabel={t('page.create')}>
      <Select
        name="scheme"
        label={t('field.scheme')}
        options={SCHEMES.map((scheme) => ({ value: scheme, label: schemes(scheme) }))}
      />
      <Field name="label" label={t('field.label')} hint={t('field.labelHint')} required maxLength={80} />
      <DateField name="referenceDate" label={t('field.referenceDate')} hint={t('field.referenceDateHint')} required />
    </ActionForm>
  )
}
