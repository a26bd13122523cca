import { getTranslations } from 'next-intl/server'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import type { PaperFields as Kept } from '@/lib/features/applications/view/form'

interface Props {
  readonly name: string
  /** Which paper, for those who do not see what stands above. */
  readonly paper: string
  readonly kept: Kept
}

/** Who issued a paper, its number and its day: whatever it carries. */
export const PaperFields = async ({ name, paper, kept }: Props) => {
  const t = await getTranslations('applications.field')
  return (
    <div role="group" aria-label={paper} className="fields">
      <Field name={`${name}.issuer`} label={t('issuer')} defaultValue={kept.issuer} maxLength={120} />
      <Field name={`${name}.number`} label={t('number')} defaultValue={kept.number} maxLength={60} width="short" />
      <DateField name={`${name}.issuedOn`} label={t('issuedOn')} defaultValue={kept.issuedOn} />
    </div>
  )
}
