import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { birthWords } from '@/components/households/birth-words'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { type Agreement, agreementOf } from '@/lib/features/duplicates/view/agreement'
import type { PairView } from '@/lib/features/duplicates/view/pair'
import type { SideView } from '@/lib/features/duplicates/view/side'

interface Line {
  readonly key: string
  readonly label: string
  readonly left: ReactNode
  readonly right: ReactNode
  readonly agreement: Agreement | null
}

/** The two entries side by side; where they differ it is said and marked. */
export const SidesTable = async ({ pair: { left, right, grounds } }: { pair: PairView }) => {
  const t = await getTranslations('duplicates')
  const words = await getTranslations('households')
  const locale = await getLocale()
  const birthInWords = await birthWords()
  const birth = ({ birth: told }: SideView): string | null => told && birthInWords(told)
  const guardian = ({ guardian: told }: SideView): string | null =>
    told && `${told[locale]}${told.kind ? ` (${words(`guardian.${told.kind}` as 'guardian.SON_OF')})` : ''}`
  const both = ({ name }: SideView) =>
    name.en === name.hi ? name.en : `${name[locale]} / ${locale === 'hi' ? name.en : name.hi}`
  const line = (
    key: string,
    label: string,
    of: (side: SideView) => string | null,
    show: (side: SideView) => ReactNode = of,
    compared: boolean | ((side: SideView) => string | null) = true,
  ): Line => {
    const said = typeof compared === 'boolean' ? of : compared
    const agreement = compared === false ? null : agreementOf(key, [said(left), said(right)], grounds)
    return { key, label, left: show(left) ?? '–', right: show(right) ?? '–', agreement }
  }
  const household = (side: SideView) =>
    side.householdNumber ? (
      <TextLink href={`/households/${side.householdId}`}>
        {t('page.household', { number: side.householdNumber })}
      </TextLink>
    ) : (
      t('page.elsewhere')
    )
  const lines = [
    line('name', t('field.name'), both),
    // Whatever language the page is read in, two spellings are compared in both.
    line(
      'guardian',
      t('field.guardian'),
      guardian,
      undefined,
      ({ guardian: told }) => told && [told.kind, told.en, told.hi].join(' '),
    ),
    line('birth', t('field.birth'), birth),
    line('gender', t('field.gender'), ({ gender }) => words(`gender.${gender}` as 'gender.FEMALE')),
    line('village', t('field.village'), ({ village }) => village[locale]),
    line('panchayat', t('field.panchayat'), ({ panchayat }) => panchayat[locale]),
    line('household', t('field.household'), ({ householdId }) => householdId, household, false),
    line(
      'relation',
      t('field.relation'),
      ({ relation }) => relation && words(`relation.${relation}` as 'relation.HEAD'),
      undefined,
      false,
    ),
    line('houseNo', t('field.houseNo'), ({ houseNo }) => houseNo),
    line('epic', t('field.epic'), ({ epic }) => epic),
    line('aadhaar', t('field.aadhaar'), ({ aadhaarLast4 }) => aadhaarLast4 && `XXXX XXXX ${aadhaarLast4}`),
    line('rationCardNo', t('field.rationCardNo'), ({ rationCardNo }) => rationCardNo),
    line('mobile', t('field.mobile'), ({ mobile }) => mobile),
    line(
      'card',
      t('field.card'),
      ({ cardStage }) => (cardStage ? t(`card.${cardStage}` as 'card.ACTIVE') : t('card.none')),
      undefined,
      false,
    ),
  ].filter(({ left: a, right: b }) => a !== '–' || b !== '–')
  const tone = { agrees: 'good', alike: 'info', differs: 'warning', oneSide: 'neutral' } as const
  return (
    <Table
      caption={t('page.sides')}
      captionHidden
      stack
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: 'fact', heading: t('page.fact'), rowHeading: true, cell: ({ label }) => label },
        { key: 'left', heading: t('page.left'), cell: ({ left: a }) => a },
        { key: 'right', heading: t('page.right'), cell: ({ right: b }) => b },
        {
          key: 'agreement',
          heading: t('page.agreement'),
          cell: ({ agreement }) => (agreement ? <Tag tone={tone[agreement]}>{t(`page.${agreement}`)}</Tag> : '–'),
        },
      ]}
    />
  )
}
