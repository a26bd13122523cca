import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AssignmentsTable } from '@/components/assignments/assignments-table'
import { ChosenPanchayat } from '@/components/assignments/chosen-panchayat'
import { DriveChoice } from '@/components/drives/drive-choice'
import { DoneNotice } from '@/components/ui/done-notice'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { listAssignments } from '@/lib/features/assignments/queries'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('assignments.page'))('title'),
})

type Query = { searchParams: Promise<{ drive?: string; panchayat?: string; done?: string }> }

export default async function AssignmentsPage({ searchParams }: Query) {
  const { done, ...asked } = await searchParams
  const view = await listAssignments(asked)
  const t = await getTranslations('assignments')
  const locale = await getLocale()
  if (!view.drive) return <Empty title={t('page.noDrive')} />
  return (
    <>
      <DoneNotice done={done} words={{ assigned: t('done.assigned'), proposed: t('done.proposed') }} />
      <PageHeading caption={readIn(view.drive.label, locale)} title={t('page.title')}>
        {t('page.lead')}
      </PageHeading>
      <DriveChoice page="/assignments" drives={view.drives} chosen={view.drive.id} />
      {view.without > 0 ? <Notice tone="warning">{t('page.without', { count: view.without })}</Notice> : null}
      <ChosenPanchayat view={view} />
      <AssignmentsTable view={view} />
    </>
  )
}
