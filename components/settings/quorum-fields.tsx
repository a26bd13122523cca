import { useTranslations } from 'next-intl'
import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { QUORUM_BASES, type QuorumRule } from '@/lib/domain/meeting/quorum'

/** The whole rule of quorum, figure by figure (domain §5.2). */
export const QuorumFields = ({ rule }: { rule: QuorumRule }) => {
  const t = useTranslations('settings')
  const must = (name: string, label: string, value: number) => (
    <Field name={`value.${name}`} label={label} defaultValue={value} inputMode="numeric" width="short" required />
  )
  const may = (name: string, label: string, value: number | undefined) => (
    <Field
      name={`value.${name}`}
      label={label}
      hint={t('field.emptyNone')}
      inputMode="numeric"
      width="short"
      {...(value === undefined ? {} : { defaultValue: value })}
    />
  )
  return (
    <>
      <Choice
        name="value.basis"
        kind="radio"
        inline
        legend={t('field.basis')}
        defaultValue={rule.basis}
        options={QUORUM_BASES.map((basis) => ({ value: basis, label: t(`basis.${basis}`) }))}
      />
      {must('fraction.numerator', t('field.numerator'), rule.fraction.numerator)}
      {must('fraction.denominator', t('field.denominator'), rule.fraction.denominator)}
      {may('absoluteCap', t('field.absoluteCap'), rule.absoluteCap ?? undefined)}
      {may('minWomenFraction.numerator', t('field.womenNumerator'), rule.minWomenFraction?.numerator)}
      {may('minWomenFraction.denominator', t('field.womenDenominator'), rule.minWomenFraction?.denominator)}
      {may('minStFraction.numerator', t('field.tribeNumerator'), rule.minStFraction?.numerator)}
      {may('minStFraction.denominator', t('field.tribeDenominator'), rule.minStFraction?.denominator)}
      {must('waitMinutes', t('field.waitMinutes'), rule.waitMinutes)}
      {must('adjournMinDays', t('field.adjournMinDays'), rule.adjournMinDays)}
      {must('adjournMaxDays', t('field.adjournMaxDays'), rule.adjournMaxDays)}
      {may('relaxedAfterFailures', t('field.relaxedAfterFailures'), rule.relaxedAfterFailures ?? undefined)}
      {must('relaxedFraction.numerator', t('field.relaxedNumerator'), rule.relaxedFraction.numerator)}
      {must('relaxedFraction.denominator', t('field.relaxedDenominator'), rule.relaxedFraction.denominator)}
    </>
  )
}
