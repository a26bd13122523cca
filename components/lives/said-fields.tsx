import { useTranslations } from 'next-intl'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { StatedBy } from '@/lib/domain/household/provenance'
import { type ToldKind, ON_PAPER } from '@/lib/domain/life/kinds'

/** Whoever may say what happened to a family. */
const SPEAKERS: readonly StatedBy[] = [
  'FAMILY',
  'CERTIFICATE',
  'FAMILY_REGISTER',
  'OFFICER_VISIT',
  'GRAM_SABHA',
  'OTHER_OFFICE',
]

interface Props {
  readonly kind: ToldKind
  /** The paper is asked elsewhere in the form: a Deletion Certificate. */
  readonly certified: boolean
}

/** The day, the paper, who said it, and a remark: asked of every event. */
export const SaidFields = ({ kind, certified }: Props) => {
  const t = useTranslations()
  const paper = kind === 'BIRTH' ? 'birthPaper' : kind === 'DEATH' ? 'deathPaper' : 'document'
  return (
    <>
      <DateField name="on" label={t('lives.field.on')} required />
      {certified ? null : (
        <Field
          name="document"
          label={t(`lives.field.${paper}`)}
          hint={t('lives.field.documentHint')}
          required={ON_PAPER.includes(kind)}
          autoComplete="off"
          maxLength={120}
        />
      )}
      <Select
        name="statedBy"
        label={t('lives.field.statedBy')}
        defaultValue="FAMILY"
        options={SPEAKERS.map((code) => ({ value: code, label: t(`households.statedBy.${code}`) }))}
      />
      <Field name="reason" label={t('lives.field.reason')} width="full" autoComplete="off" maxLength={300} />
    </>
  )
}
