import { useTranslations } from 'next-intl'
import { NamePair } from '@/components/households/name-pair'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { maskedAadhaar } from '@/lib/domain/household/aadhaar'
import { GUARDIAN_KINDS } from '@/lib/domain/household/family'
import { BIRTH_EVIDENCE, MARITAL_STATUSES } from '@/lib/domain/household/household'
import type { Typed } from '@/lib/features/households/view/typed-family'

interface Props {
  readonly row: number
  readonly typed: Typed
  readonly takesAadhaar: boolean
}

/** The facts of a member that may stay open. */
export const MemberFacts = ({ row, typed, takesAadhaar }: Props) => {
  const t = useTranslations('households')
  const aadhaar = useTranslations('aadhaar')
  const births = useTranslations('births')
  const of = (field: string) => ({
    name: `members[${row}].${field}`,
    defaultValue: typed[`members[${row}].${field}`] ?? '',
  })
  const text = (field: string) => ({ ...of(field), autoComplete: 'off' })
  const pair = (field: string) => ({ name: of(field).name, value: of(field).defaultValue })
  const kept = typed[`members[${row}].aadhaarLast4`]
  const choice = (field: string) => ({ ...of(field), placeholder: t('field.open') })
  return (
    <div className="grid gap-4 md:grid-cols-3 lg:grid-cols-4">
      <Select
        {...choice('guardianKind')}
        label={t('field.guardianKind')}
        options={GUARDIAN_KINDS.map((kind) => ({ value: kind, label: t(`guardian.${kind}`) }))}
      />
      <NamePair
        hindi={{ ...pair('guardianNameHi'), label: t('field.guardianNameHi') }}
        english={{ ...pair('guardianName'), label: t('field.guardianName') }}
        words={{ suggestion: t('field.suggestion'), use: t('field.useSuggestion') }}
      />
      <Select
        {...choice('maritalStatus')}
        label={t('field.maritalStatus')}
        options={MARITAL_STATUSES.map((status) => ({ value: status, label: t(`maritalStatus.${status}`) }))}
      />
      <Select
        {...choice('birthEvidence')}
        label={births('field.evidence')}
        hint={births('field.evidenceHint')}
        options={BIRTH_EVIDENCE.map((evidence) => ({ value: evidence, label: births(`evidence.${evidence}`) }))}
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
      <Field {...text('epic')} label={t('field.epic')} width="short" maxLength={20} />
      {takesAadhaar ? (
        <Field
          name={`members[${row}].aadhaar`}
          autoComplete="off"
          label={t('field.aadhaar')}
          hint={kept ? t('field.aadhaarKept', { number: maskedAadhaar(kept) }) : t('field.aadhaarHint')}
          inputMode="numeric"
          width="short"
          maxLength={14}
        />
      ) : (
        <div>
          <p className="font-semibold">{t('field.aadhaar')}</p>
          <p className="small muted">{aadhaar('notTaken')}</p>
        </div>
      )}
      <Field {...text('occupation')} label={t('field.occupation')} maxLength={80} />
    </div>
  )
}
