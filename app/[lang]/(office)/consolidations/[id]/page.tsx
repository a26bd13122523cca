import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Paper } from '@/components/consolidations/paper'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneNotice } from '@/components/ui/done-notice'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { showPaper } from '@/lib/features/consolidations/queries/paper'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('consolidations.page'))('title'),
})

const TITLES = {
  BLOCK_OFFICER: 'paperTitleBlock',
  COLLECTOR: 'paperTitleDistrict',
  RD_DEPT: 'paperTitleApproval',
} as const

type Query = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

export default async function ConsolidationPage({ params, searchParams }: Query) {
  const paper = await showPaper((await params).id)
  if (!paper) absent()
  const { done } = await searchParams
  const t = await getTranslations('consolidations')
  const locale = await getLocale()
  return (
    <>
      <Breadcrumbs items={[{ label: t('page.title'), href: '/consolidations' }]} />
      <DoneNotice
        done={done}
        words={{ blockDone: t('done.blockDone'), districtDone: t('done.districtDone'), approved: t('done.approved') }}
      />
      <PageHeading
        caption={readIn(paper.drive, locale)}
        title={t(`page.${TITLES[paper.level]}`, { place: paper.place[locale] })}
        actions={<PrintButton>{t('page.print')}</PrintButton>}
      />
      <Paper paper={paper} />
    </>
  )
}
