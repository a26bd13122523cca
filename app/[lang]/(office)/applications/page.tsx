import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApplicationsTable } from '@/components/applications/applications-table'
import { StageLinks } from '@/components/applications/stage-links'
import { Button } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { pageHref, Pagination } from '@/components/ui/pagination'
import { APPLICATION_STAGES } from '@/lib/domain/application/stages'
import { listApplications } from '@/lib/features/applications/queries/list'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('applications.page'))('title'),
})

interface Props {
  readonly searchParams: Promise<{ stage?: string; after?: string }>
}

export default async function ApplicationsPage({ searchParams }: Props) {
  const { stage: asked, after } = await searchParams
  const stage = APPLICATION_STAGES.find((known) => known === asked) ?? null
  const { rows, next, mayStart } = await listApplications({ stage, after: after ?? null })
  const t = await getTranslations('applications.page')
  const filters = stage === null ? {} : { stage }
  return (
    <>
      <PageHeading
        title={t('title')}
        actions={mayStart ? <Button href="/applications/new">{t('new')}</Button> : undefined}
      >
        {t('lead')}
      </PageHeading>
      <StageLinks chosen={stage} />
      <ApplicationsTable rows={rows} />
      <Pagination
        previous={after === undefined ? null : pageHref('/applications', filters)}
        next={next === null ? null : pageHref('/applications', filters, next)}
      />
    </>
  )
}
