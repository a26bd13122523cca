import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegisterForm } from '@/components/households/register-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { pageHref } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { newHousehold } from '@/lib/features/households/queries/register'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('households.page'))('newTitle'),
})

type Query = {
  searchParams: Promise<{ rows?: string; village?: string; done?: string; number?: string; aadhaar?: string }>
}

const ROWS = 6
const MORE = 12
const MOST = 30

export default async function NewHouseholdPage({ searchParams }: Query) {
  const { rows: wanted, village, done, number, aadhaar } = await searchParams
  const view = await newHousehold()
  if (!view) absent()
  const t = await getTranslations('households')
  const words = await getTranslations()
  const rows = Math.min(Math.max(Number(wanted) || ROWS, ROWS), MOST)
  const known = view.villages.find(({ path }) => path === village)
  return (
    <>
      <Breadcrumbs items={[{ label: t('page.title'), href: '/households' }]} />
      <DoneNotice done={done} words={number === undefined ? {} : { registered: t('done.registered', { number }) }} />
      {aadhaar === 'lost' ? <Notice tone="warning">{words('aadhaar.lost')}</Notice> : null}
      <PageHeading title={t('page.newTitle')}>{t('page.newLead')}</PageHeading>
      {rows < MORE ? (
        <p>
          <TextLink href={pageHref('/households/new', { rows: String(MORE), village })}>{t('page.moreRows')}</TextLink>
          {' · '}
          <span className="small muted">{t('page.moreRowsHint', { rows: String(MORE) })}</span>
        </p>
      ) : null}
      <p>
        <TextLink href="/households/arrival">{words('lives.arrival.link')}</TextLink>
      </p>
      {view.villages.length === 0 ? <Notice tone="warning">{t('page.noVillages')}</Notice> : null}
      <RegisterForm
        villages={view.villages}
        questions={view.questions}
        takesAadhaar={view.takesAadhaar}
        typed={known ? { village: known.path } : {}}
        rows={rows}
        accountId={view.accountId}
        after={number ?? ''}
      />
    </>
  )
}
