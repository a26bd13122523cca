import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AsOfForm } from '@/components/form/as-of-form'
import { CameFrom } from '@/components/households/came-from'
import { FamilyInPart } from '@/components/households/family-in-part'
import { HouseholdActions } from '@/components/households/household-actions'
import { HouseholdCensus } from '@/components/households/household-census'
import { HouseholdDone } from '@/components/households/household-done'
import { HouseholdEnded } from '@/components/households/household-ended'
import { HouseholdFacts } from '@/components/households/household-facts'
import { HouseholdHistory } from '@/components/households/household-history'
import { HouseholdOrigin } from '@/components/households/household-origin'
import { HouseholdSections } from '@/components/households/household-sections'
import { HouseholdShort } from '@/components/households/household-short'
import { HouseholdApplications, HouseholdCards } from '@/components/households/household-ties'
import { MembersTable } from '@/components/households/members-table'
import { PastBanner } from '@/components/households/past-banner'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { showInPart } from '@/lib/features/households/queries/in-part'
import { showInShort } from '@/lib/features/households/queries/in-short'
import { showHousehold } from '@/lib/features/households/queries/household'
import { absent } from '@/lib/platform/absent'
import { askedOnce } from '@/lib/platform/local-path'

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('households.page'))('family'),
})

export default async function HouseholdPage({ params, searchParams }: Props) {
  const { done, asOf, time, version, aadhaar, from, old } = await askedOnce(searchParams)
  const part = await showInPart((await params).id)
  if (part) return <FamilyInPart view={part} />
  const view = await showHousehold((await params).id, { asOf, time, version, from })
  if (!view) absent()
  // An old number leads to the family it became part of (F2), unless its own past is asked for.
  const asksPast = [done, asOf, time, version, old].some((asked) => asked !== undefined)
  if (view.ended && view.leadsTo !== null && !asksPast) redirect(`/households/${view.leadsTo}?from=${view.id}`)
  const t = await getTranslations()
  const locale = await getLocale()
  const { id, past, sources, kin } = view
  const isPast = past?.kind === 'DAY' || past?.kind === 'VERSION'
  const short = isPast || view.ended ? null : await showInShort(id)
  return (
    <>
      <Breadcrumbs items={[{ label: t('households.page.title'), href: '/households' }]} />
      <HouseholdDone done={done} />
      {aadhaar === 'lost' ? <Notice tone="warning">{t('aadhaar.lost')}</Notice> : null}
      {view.cameFrom ? <CameFrom old={view.cameFrom} /> : null}
      <PastBanner householdId={id} past={past} />
      {view.ended ? <HouseholdEnded mergedInto={kin.mergedInto} wentTo={view.wentTo} /> : null}
      <PageHeading
        caption={<span className="reference">{view.number}</span>}
        title={view.title[locale]}
        actions={<HouseholdActions view={view} />}
      >
        <HouseholdOrigin splitFrom={kin.splitFrom} cameBy={view.cameBy} />
      </PageHeading>
      {view.request === null ? null : (
        <Notice tone="info">
          <p>{t('households.page.requestWaits')}</p>
          <p>
            <TextLink href={`/changes/${view.request}`}>{t('households.page.requestShow')}</TextLink>
          </p>
        </Notice>
      )}
      <HouseholdSections id={id} number={view.number} pairs={view.pairs} reviews={view.reviews} />
      {short ? <HouseholdShort id={id} view={short} /> : null}
      <h2>{t('households.page.members')}</h2>
      <MembersTable
        householdId={id}
        sources={sources}
        members={view.members}
        answers={view.memberAnswers}
        referenceDate={view.referenceDate}
      />
      <h2>{t('households.page.facts')}</h2>
      {view.cameBy ? <Notice>{t('lives.arrival.leftThere')}</Notice> : null}
      <HouseholdFacts
        householdId={id}
        facts={view.facts}
        sources={sources}
        answers={view.answers}
        village={view.village}
        panchayat={view.panchayat}
      />
      <HouseholdCensus view={view} />
      <HouseholdApplications householdId={id} ties={view.applications} past={isPast} />
      <HouseholdCards householdId={id} ties={view.cards} past={isPast} />
      <HouseholdHistory householdId={id} history={view.history} />
      <AsOfForm path={`/households/${id}`} label={t('history.past.asOf')} day={asOf} />
    </>
  )
}
