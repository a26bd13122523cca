import { getLocale, getTranslations } from 'next-intl/server'
import { HouseholdFacts } from '@/components/applications/household-facts'
import { birthWords } from '@/components/households/birth-words'
import { Table } from '@/components/ui/table'
import type { SheetView } from '@/lib/features/verifications/view/sheet'
import { rupeesInWords } from '@/lib/platform/words'

/** The family as the register has it, member by member, for the officer at the door. */
export const SheetFacts = async ({ sheet: { household, claimed } }: { sheet: SheetView }) => {
  const t = await getTranslations('verifications.page')
  const words = await getTranslations('households')
  const locale = await getLocale()
  const birthInWords = await birthWords()
  const { members } = household
  return (
    <section aria-labelledby="family" className="flow">
      <h2 id="family">{t('family')}</h2>
      <HouseholdFacts household={{ ...household, members: members.length }} attested={claimed.bplAttested} />
      <Table
        caption={t('members')}
        stack
        rows={members}
        rowKey={({ serial }) => String(serial)}
        columns={[
          {
            key: 'name',
            heading: t('name'),
            rowHeading: true,
            cell: ({ serial, name }) => `${serial}. ${name[locale] ?? name.hi ?? name.en ?? ''}`,
          },
          { key: 'relation', heading: t('relation'), cell: ({ relation }) => words(`relation.${relation}`) },
          { key: 'gender', heading: t('gender'), cell: ({ gender }) => words(`gender.${gender}`) },
          {
            key: 'born',
            heading: t('born'),
            cell: ({ born }) => (born === null ? '–' : birthInWords(born)),
          },
          {
            key: 'disability',
            heading: t('disability'),
            numeric: true,
            cell: ({ disabilityPercent }) => (disabilityPercent === null ? '–' : `${disabilityPercent}%`),
          },
          {
            key: 'income',
            heading: t('income'),
            numeric: true,
            cell: ({ monthlyIncome }) => (monthlyIncome === null ? '–' : rupeesInWords(monthlyIncome)),
          },
        ]}
      />
    </section>
  )
}
