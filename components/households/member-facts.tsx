import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { GUARDIAN_KINDS } from '@/lib/domain/household/family'
import { MARITAL_STATUSES } from '@/lib/domain/household/household'
import type { Typed } from '@/lib/features/households/view/typed-family'

/** The facts of a member that may stay open. */
export const MemberFacts = ({ row, typed }: { row: number; typed: Typed }) => {
  const t = useTranslations('households')
  const of = (field: string) => ({
    name: `members[${row}].${field}`,
    defaultValue: typed[`members[${row}].${field}`] ?? '',
  })
  const text = (field: string) => ({ ...of(field), autoComplete: 'off' })
  const choice = (field: string) => ({ ...of(field), placeholder: t('field.open') })
  return (
    <div className="grid gap-4 md:grid-cols-3 lg:grid-cols-4">
      <Select
        {...choice('guardianKind')}
        label={t('field.guardianKind')}
        options={GUARDIAN_KINDS.map((kind) => ({ value: kind, label: t(`guardian.${kind}`) }))}
      />
      <Field {...text('guardianNameHi')} label={t('field.guardianNameHi')} lang="hi" maxLength={120} />
      <Field {...text('guardianName')} label={t('field.guardianName')} lang="en" maxLength={120} />
      <Select
        {...choice('maritalStatus')}
        label={t('field.maritalStatus')}
        options={MARITAL_STATUSES.map((status) => ({ value: status, label: t(`maritalStatus.${status}`) }))}
      />
      <Field
        {...text('monthlyIncome')}
        label={t('field.monthlyIncome')}
        inputMode="decimal"
        width="short"
        prefix="₹"
        maxLength={14}
      />
      <Field
        {...text('disabilityPercent')}
        label={t('field.disabilityPercent')}
        hint={t('field.disabilityHint')}
        inputMode="numeric"
        width="short"
        maxLength={3}
      />
      <Select
        {...choice('literate')}
        label={t('field.literate')}
        options={(['yes', 'no'] as const).map((answer) => ({ value: answer, label: t(`answer.${answer}`) }))}
      />
      <Field {...text('occupation')} label={t('field.occupation')} maxLength={80} />
    </div>
  )
}
