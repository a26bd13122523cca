import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AllocationHistory } from '@/components/allocations/history'
import { IssueForm } from '@/components/allocations/issue-form'
import { ProposalForm } from '@/components/allocations/proposal-form'
import { SeatsSummary } from '@/components/allocations/seats-summary'
import { SharesTable } from '@/components/allocations/shares-table'
import { SplitForm } from '@/components/allocations/split-form'
import { DriveChoice } from '@/components/drives/drive-choice'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { DoneNotice } from '@/components/ui/done-notice'
import { Empty } from '@/components/ui/empty'
import { PageHeading } from '@/components/ui/page-heading'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { showSplit } from '@/lib/features/allocations/queries'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('allocations.page'))('title'),
})

interface Props {
  readonly searchParams: Promise<{ drive?: string; place?: string; propose?: string; issue?: string; done?: string }>
}

export default async function AllocationsPage({ searchParams }: Props) {
  const { done, issue, ...asked } = await searchParams
  const view = await showSplit(asked)
  const t = await getTranslations('allocations')
  const locale = await getLocale()
  const { drive, drives, place, above, own, shares, mayIssue, maySplit } = view
  if (!drive) return <Empty title={t('page.noDrive')} />
  // One form at a time: both ask for an order.
  const issues = mayIssue && (own === null || issue === '1')
  return (
    <>
      {above ? (
        <Breadcrumbs
          items={[{ label: above.name[locale], href: `/allocations?drive=${drive.id}&place=${above.path}` }]}
        />
      ) : null}
      <DoneNotice done={done} words={{ issued: t('done.issued'), split: t('done.split') }} />
      <PageHeading caption={readIn(drive.label, locale)} title={t('page.titleOf', { place: place.name[locale] })} />
      <DriveChoice page="/allocations" drives={drives} chosen={drive.id} kept={{ place: place.path }} />
      <SeatsSummary view={view} />
      {shares.length > 0 ? <SharesTable view={view} /> : null}
      {maySplit && !issues ? (
        <section aria-labelledby="split" className="flow">
          <h2 id="split">{t('page.splitTitle')}</h2>
          <ProposalForm view={view} />
          <SplitForm view={view} />
        </section>
      ) : null}
      {issues ? (
        <section aria-labelledby="issue" className="flow">
          <h2 id="issue">{own ? t('page.reviseTitle') : t('page.issueTitle')}</h2>
          <IssueForm driveId={drive.id} own={own} />
        </section>
      ) : null}
      {mayIssue && !issues ? (
        <p className="actions">
          <Button href={`/allocations?drive=${drive.id}&place=${place.path}&issue=1`} variant="secondary">
            {t('page.reviseTitle')}
          </Button>
        </p>
      ) : null}
      <AllocationHistory history={view.history} />
    </>
  )
}
