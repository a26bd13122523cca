import { getLocale, getTranslations } from 'next-intl/server'
import { HouseholdApplications, HouseholdCards } from '@/components/households/household-ties'
import { PartMembers } from '@/components/households/part-members'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import type { InPart } from '@/lib/features/households/view/in-part'
import { dayInWords } from '@/lib/platform/words'

/** A family for an office that reads what its card says, and why the rest does not stand here. */
export const FamilyInPart = async ({ view }: { view: InPart }) => {
  const t = await getTranslations('households')
  const need = await getTranslations('access.need')
  const locale = await getLocale()
  // The version of the register that an application used is a page of the register.
  const plain = (ties: InPart['cards']) => ties.map((tie) => ({ ...tie, version: null }))
  return (
    <>
      <PageHeading caption={<span className="reference">{view.number}</span>} title={view.title[locale]} />
      <Notice>{need('family')}</Notice>
      {view.reviews > 0 ? (
        <p>
          <TextLink href={`/reviews?household=${view.number}`}>{need('questions', { count: view.reviews })}</TextLink>
        </p>
      ) : null}
      <SummaryList
        rows={[
          { label: t('column.village'), value: `${view.village[locale]}, ${view.panchayat[locale]}` },
          { label: t('column.houseNo'), value: view.houseNo ?? t('page.notKnown') },
          ...(view.addressLine === null ? [] : [{ label: t('field.addressLine'), value: view.addressLine }]),
        ]}
      />
      <h2>{t('page.members')}</h2>
      <p>{t('page.agesOn', { day: dayInWords(view.today) })}</p>
      <PartMembers members={view.members} />
      {view.applications === null ? null : (
        <HouseholdApplications householdId={view.id} ties={plain(view.applications)} past={false} />
      )}
      <HouseholdCards householdId={view.id} ties={view.cards} past={false} />
    </>
  )
}
