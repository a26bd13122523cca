import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { useAnswerWords } from '@/components/questions/own-answers'
import { SummaryList } from '@/components/ui/summary-list'
import type { Family } from '@/lib/domain/household/family'
import { FactSource } from '@/components/households/fact-source'
import type { AnswerView } from '@/lib/features/questions/view'
import type { Names } from '@/lib/features/households/view/row'
import type { Sources } from '@/lib/features/households/view/sources'

interface Props {
  readonly householdId: string
  readonly facts: Family
  readonly sources: Sources
  readonly answers: readonly AnswerView[]
  readonly village: Names
  readonly panchayat: Names
}

const acres = (cents: number): string => String(cents / 100)

/** What the register says of the family as a whole; what nobody has said is called so. */
export const HouseholdFacts = ({ householdId, facts, sources, answers, village, panchayat }: Props) => {
  const t = useTranslations('households')
  const asks = useTranslations('questions.page')
  const locale = useLocale()
  const answerWords = useAnswerWords()
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
  const row = (label: string, value: ReactNode, ...paths: readonly string[]) => {
    const path = paths.find((one) => sources[one] !== undefined)
    return {
      label,
      value: (
        <>
          {value}
          <FactSource householdId={householdId} label={label} source={path === undefined ? undefined : sources[path]} />
        </>
      ),
    }
  }
  const address = [facts.addressLine, facts.pincode].filter((part) => part !== null).join(' · ')
  const poor =
    bpl &&
    (bpl.kind === 'NOT_BPL'
      ? t('page.notListed')
      : t('page.listed', { number: bpl.number, year: String(bpl.listYear) }))
  const said = ({ answer: given }: AnswerView) => (given === null ? [] : ['ownFacts'])
  // What nobody has said has no source, though the answers are kept as one fact.
  const answer = (one: AnswerView) => row(one.question[locale], answerWords(one) ?? open, ...said(one))
  const former = answers.filter((one) => one.former)
  return (
    <>
      <SummaryList
        rows={[
          row(t('field.village'), `${village[locale]}, ${panchayat[locale]}`, 'village'),
          row(t('field.houseNo'), facts.houseNo ?? open, 'houseNo'),
          row(t('field.address'), address || open, 'addressLine', 'pincode'),
          row(t('field.mobile'), facts.mobile ?? open, 'mobile'),
          row(t('field.category'), facts.category ? t(`category.${facts.category}`) : open, 'category'),
          row(
            t('field.minority'),
            facts.minority === null ? open : t(`answer.${facts.minority ? 'yes' : 'no'}`),
            'minority',
          ),
          row(t('field.bpl'), poor ?? open, 'bpl'),
          row(t('field.rationCardNo'), facts.rationCardNo ?? open, 'rationCardNo'),
          row(t('field.dwelling'), house ? house.join(' · ') : open, 'dwelling'),
          row(
            t('field.land'),
            fields
              ? fields.map(([name, cents]) => (
                  <div key={name}>
                    {t(`field.${name}`)}: {t('page.acres', { acres: acres(cents) })}
                  </div>
                ))
              : open,
            'land',
          ),
          row(t('field.mainIncome'), facts.mainIncome ? t(`incomeSource.${facts.mainIncome}`) : open, 'mainIncome'),
          ...answers.filter(({ former }) => !former).map(answer),
        ]}
      />
      {former.length === 0 ? null : (
        <>
          <h3>{asks('former')}</h3>
          <SummaryList rows={former.map(answer)} />
        </>
      )}
    </>
  )
}
