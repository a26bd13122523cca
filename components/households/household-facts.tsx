import { useLocale, useTranslations } from 'next-intl'
import { SummaryList } from '@/components/ui/summary-list'
import type { Family } from '@/lib/domain/household/family'
import type { Names } from '@/lib/features/households/view/row'

interface Props {
  readonly facts: Family
  readonly village: Names
  readonly panchayat: Names
}

const acres = (cents: number): string => String(cents / 100)

/** What the register says of the family as a whole; what nobody has said is called so. */
export const HouseholdFacts = ({ facts, village, panchayat }: Props) => {
  const t = useTranslations('households')
  const locale = useLocale()
  const open = <span className="muted">{t('page.notKnown')}</span>
  const { bpl, dwelling, land } = facts
  const house = dwelling && [
    ...(dwelling.rooms === null ? [] : [t('page.room', { rooms: dwelling.rooms })]),
    ...(dwelling.wall === null ? [] : [t('page.wallOf', { wall: t(`wall.${dwelling.wall}`) })]),
    ...(dwelling.roof === null ? [] : [t('page.roofOf', { roof: t(`roof.${dwelling.roof}`) })]),
  ]
  const fields =
    land &&
    ([
      ['landUnirrigated', land.unirrigated],
      ['landIrrigatedTwoCrop', land.irrigatedTwoCrop],
      ['landOtherIrrigated', land.otherIrrigated],
    ] as const)
  return (
    <SummaryList
      rows={[
        { label: t('field.village'), value: `${village[locale]}, ${panchayat[locale]}` },
        { label: t('field.houseNo'), value: facts.houseNo ?? open },
        {
          label: t('field.address'),
          value: [facts.addressLine, facts.pincode].filter((part) => part !== null).join(' · ') || open,
        },
        { label: t('field.mobile'), value: facts.mobile ?? open },
        { label: t('field.category'), value: facts.category ? t(`category.${facts.category}`) : open },
        {
          label: t('field.minority'),
          value: facts.minority === null ? open : t(`answer.${facts.minority ? 'yes' : 'no'}`),
        },
        {
          label: t('field.bpl'),
          value:
            bpl === null
              ? open
              : bpl.kind === 'NOT_BPL'
                ? t('page.notListed')
                : t('page.listed', { number: bpl.number, year: String(bpl.listYear) }),
        },
        { label: t('field.rationCardNo'), value: facts.rationCardNo ?? open },
        { label: t('field.dwelling'), value: house ? house.join(' · ') : open },
        {
          label: t('field.land'),
          value: fields
            ? fields.map(([name, cents]) => (
                <div key={name}>
                  {t(`field.${name}`)}: {t('page.acres', { acres: acres(cents) })}
                </div>
              ))
            : open,
        },
        { label: t('field.mainIncome'), value: facts.mainIncome ? t(`incomeSource.${facts.mainIncome}`) : open },
      ]}
    />
  )
}
