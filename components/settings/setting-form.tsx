import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { QuorumFields } from '@/components/settings/quorum-fields'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { PENSION_KINDS } from '@/lib/domain/pension/register'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { enterSettingAction } from '@/lib/features/settings/actions'
import { REFERENCE_DATE_RULES, type SettingKey, type SettingValues } from '@/lib/rules/state-settings'

interface Props {
  readonly settingKey: SettingKey
  /** What holds now: it sets the shape of the fields, and what stands in them. */
  readonly value: SettingValues[SettingKey]
  readonly today: PlainDate
}

/** A new dated choice: the value, the day from which it holds, the order that says so. */
export const SettingForm = ({ settingKey, value, today }: Props) => {
  const t = useTranslations('settings')
  return (
    <ActionForm action={enterSettingAction} hidden={{ key: settingKey }} submitLabel={t('page.submit')}>
      <ValueFields value={value} />
      <DateField name="from" label={t('field.from')} defaultValue={today} required />
      <Field
        name="authority"
        label={t('field.authority')}
        hint={t('field.authorityHint')}
        maxLength={200}
        width="full"
        required
      />
    </ActionForm>
  )
}

const ValueFields = ({ value }: Pick<Props, 'value'>) => {
  const t = useTranslations('settings')
  const number = (name: string, label: string, kept: number) => (
    <Field name={name} label={label} defaultValue={kept} inputMode="numeric" width="short" required />
  )
  if (typeof value === 'number') return number('value', t('field.value'), value)
  if (typeof value === 'boolean')
    return (
      <Choice
        name="value"
        kind="radio"
        inline
        legend={t('field.value')}
        defaultValue={value ? 'yes' : 'no'}
        options={(['yes', 'no'] as const).map((answer) => ({ value: answer, label: t(`answer.${answer}`) }))}
      />
    )
  if (typeof value === 'string')
    return (
      <Choice
        name="value"
        kind="radio"
        legend={t('field.value')}
        defaultValue={value}
        options={REFERENCE_DATE_RULES.map((rule) => ({ value: rule, label: t(`referenceDate.${rule}`) }))}
      />
    )
  if ('basis' in value) return <QuorumFields rule={value} />
  if ('IGNOAPS' in value)
    return PENSION_KINDS.map((kind) => (
      <Choice
        key={kind}
        name={`value.${kind}`}
        kind="radio"
        inline
        legend={t(`pensionRegister.${kind}`)}
        defaultValue={value[kind] ? 'yes' : 'no'}
        options={(['yes', 'no'] as const).map((answer) => ({ value: answer, label: t(`answer.${answer}`) }))}
      />
    ))
  return (
    <>
      {number('value.wheatGrams', t('field.wheatGrams'), value.wheatGrams)}
      {number('value.riceGrams', t('field.riceGrams'), value.riceGrams)}
    </>
  )
}
