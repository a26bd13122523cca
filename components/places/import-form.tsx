import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { lookAtPlacesAction } from '@/lib/features/places/actions'

/** One file of the directory, and whether it is the whole list. */
export const ImportForm = () => {
  const t = useTranslations('places')
  return (
    <ActionForm action={lookAtPlacesAction} submitLabel={t('page.import.submit')}>
      <Field name="file" type="file" label={t('field.file')} hint={t('field.fileHint')} required />
      <Choice
        name="complete"
        kind="checkbox"
        legend={t('field.complete')}
        options={[{ value: 'yes', label: t('field.complete'), hint: t('field.completeHint') }]}
      />
    </ActionForm>
  )
}
