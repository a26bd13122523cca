import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { TextArea } from '@/components/ui/text-area'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { VISIT_OUTCOMES } from '@/lib/domain/visit/outcomes'
import { recordVisitAction } from '@/lib/features/visits/actions'

/** What came of the visit. */
export const VisitForm = async ({ id, today }: { id: string; today: PlainDate }) => {
  const t = await getTranslations('visits')
  return (
    <ActionForm action={recordVisitAction} hidden={{ householdId: id }} submitLabel={t('page.record')}>
      <DateField name="on" label={t('field.on')} required defaultValue={today} />
      <Choice
        name="outcome"
        legend={t('field.outcome')}
        kind="radio"
        required
        options={VISIT_OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))}
      />
      <TextArea name="note" label={t('field.note')} hint={t('field.noteHint')} maxLength={300} />
    </ActionForm>
  )
}
