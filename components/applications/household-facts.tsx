import { getLocale, getTranslations } from 'next-intl/server'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import type { HouseholdFacts as Facts } from '@/lib/features/applications/view/application'

/** The family as the register has it: known facts are shown, not asked again (F39). */
export const HouseholdFacts = async ({ household, attested }: { household: Facts; attested?: boolean }) => {
  const t = await getTranslations('applications.page')
  const locale = await getLocale()
  const { bpl } = household
  const standing =
    bpl === null
      ? t('bplUnknown')
      : bpl.kind === 'LISTED'
        ? t('bplListed', { number: bpl.number, year: String(bpl.listYear) })
        : t('bplNot')
  return (
    <SummaryList
      rows={[
        {
          label: t('household'),
          value: (
            <>
              {household.head[locale]}
              {household.guardian ? `, ${household.guardian[locale]}` : ''} ·{' '}
              <TextLink href={`/households/${household.id}`}>{household.number}</TextLink>
            </>
          ),
        },
        {
          label: t('village'),
          value: [
            household.village[locale],
            ...(household.houseNo ? [t('houseNo', { number: household.houseNo })] : []),
            t('members', { count: household.members }),
          ].join(', '),
        },
        { label: t('bpl'), value: attested ? `${standing}, ${t('attested')}` : standing },
      ]}
    />
  )
}
