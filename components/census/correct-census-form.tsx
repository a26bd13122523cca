import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { EVIDENCE } from '@/lib/domain/census/current'
import { CENSUS_FLAGS } from '@/lib/domain/census/flags'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { correctCensusAction } from '@/lib/features/census/actions'

/** A correction of one test, with reason and paper; it stands beside the census. */
export const CorrectCensusForm = async ({ householdId, today }: { householdId: string; today: PlainDate }) => {
  const t = await getTranslations('census')
  return (
    <ActionForm action={correctCensusAction} hidden={{ householdId }} submitLabel={t('page.saveCorrection')}>
      <Select
        name="flag"
        label={t('field.flag')}
        required
        placeholder={t('error.flag')}
        width="full"
        options={CENSUS_FLAGS.map((flag) => ({ value: flag, label: `${flag} ${t(`flag.${flag}`)}` }))}
      />
      <Choice
        name="value"
        kind="radio"
        inline
        required
        legend={t('field.value')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`truth.${value}`) }))}
      />
      <TextArea name="reason" label={t('field.reason')} rows={2} required maxLength={300} />
      <Select
        name="evidence"
        label={t('field.evidence')}
        required
        placeholder={t('error.evidence')}
        options={EVIDENCE.map((kind) => ({ value: kind, label: t(`evidence.${kind}`) }))}
      />
      <Field name="note" label={t('field.note')} autoComplete="off" required maxLength={200} width="full" />
      <DateField name="on" label={t('field.on')} required defaultValue={today} />
    </ActionForm>
  )
}
