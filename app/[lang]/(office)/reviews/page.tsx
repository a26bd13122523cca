import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReviewsTable } from '@/components/reviews/reviews-table'
import { DoneNotice } from '@/components/ui/done-notice'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { pageHref, Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { listReviews } from '@/lib/features/reviews/queries/list'
import { askedOnce } from '@/lib/platform/local-path'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('reviews.page'))('title'),
})

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ReviewsPage({ searchParams }: Props) {
  const { done, household, after } = await askedOnce(searchParams)
  const view = await listReviews({ household, after })
  const t = await getTranslations('reviews')
  const need = await getTranslations('access.need')
  return (
    <>
      <DoneNotice done={done} words={{ closed: t('done.closed') }} />
      <PageHeading title={view.household === null ? t('page.title') : t('page.of', { number: view.household })}>
        {t('page.lead')}
      </PageHeading>
      {view.readsRegister ? null : <Notice>{need('questionsLead')}</Notice>}
      {view.household === null ? null : (
        <p>
          <TextLink href="/reviews">{t('page.all')}</TextLink>
        </p>
      )}
      {view.rows.length === 0 ? (
        <Empty title={t('page.empty')}>{t('page.emptyText')}</Empty>
      ) : (
        <ReviewsTable rows={view.rows} />
      )}
      <Pagination
        previous={after === undefined ? null : '/reviews'}
        next={view.next === null ? null : pageHref('/reviews', {}, view.next)}
      />
    </>
  )
}
