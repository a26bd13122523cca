import { useTranslations } from 'next-intl'
import type { QuorumRule } from '@/lib/domain/meeting/quorum'
import { neededKinds } from '@/lib/domain/pension/register'
import type { Unit } from '@/lib/domain/shared/cited'
import { grams } from '@/lib/domain/shared/quantity'
import { kilogramsInWords } from '@/lib/platform/words'
import type { SettingKey, SettingValues } from '@/lib/rules/state-settings'

interface Props {
  readonly value: SettingValues[SettingKey]
  readonly unit: Unit
}

/** A setting's value in words. */
export const SettingValue = ({ value, unit }: Props) => {
  const t = useTranslations('settings')
  if (typeof value === 'number') {
    const words = unit === 'days' || unit === 'places' ? unit : 'other'
    return t(`unit.${words}`, { count: value })
  }
  if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no')
  if (typeof value === 'string') return t(`referenceDate.${value}`)
  if ('wheatGrams' in value) {
    const [wheat, rice] = [value.wheatGrams, value.riceGrams].map((weight) => kilogramsInWords(grams(weight)))
    return t('grain.words', { wheat: wheat ?? '', rice: rice ?? '' })
  }
  if ('IGNOAPS' in value)
    return neededKinds(value)
      .map((kind) => t(`pensionRegister.${kind}`))
      .join('; ')
  return <QuorumWords rule={value} />
}

const QuorumWords = ({ rule }: { rule: QuorumRule }) => {
  const t = useTranslations('settings.quorum')
  const { fraction, absoluteCap, minWomenFraction, minStFraction, relaxedAfterFailures, relaxedFraction } = rule
  const words = [
    t('share', { ...fraction, basis: rule.basis }),
    ...(absoluteCap === null ? [] : [t('cap', { cap: absoluteCap })]),
    ...(minWomenFraction === null ? [] : [t('women', { ...minWomenFraction })]),
    ...(minStFraction === null ? [] : [t('tribe', { ...minStFraction })]),
    t('wait', { minutes: rule.waitMinutes }),
    t('again', { least: rule.adjournMinDays, most: rule.adjournMaxDays }),
    ...(relaxedAfterFailures === null ? [] : [t('relaxed', { failures: relaxedAfterFailures, ...relaxedFraction })]),
  ]
  return words.join('; ')
}
