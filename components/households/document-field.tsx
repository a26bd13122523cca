import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'

/** On which paper what is said of a family rests. */
export const DocumentField = () => {
  const t = useTranslations('households.field')
  return (
    <Field
      name="document"
      label={t('document')}
      hint={t('documentHint')}
      autoComplete="off"
      maxLength={200}
      width="full"
    />
  )
}
