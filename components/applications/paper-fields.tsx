import { getTranslations } from 'next-intl/server'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import type { PaperFields as Kept } from '@/lib/features/applications/view/form'

/** Who issued a paper, its number and its day: whatever it carries. */
export const PaperFields = async ({ name, kept }: { name: string; kept: Kept }) => {
  const t = await getTranslations('applications.field')
  return (
    <>
      <Field name={`${name}.issuer`} label={t('issuer')} defaultValue={kept.issuer} maxLength={120} />
      <Field name={`${name}.number`} label={t('number')} defaultValue={kept.number} maxLength={60} width="short" />
      <DateField name={`${name}.issuedOn`} label={t('issuedOn')} defaultValue={kept.issuedOn} />
    </>
  )
}
