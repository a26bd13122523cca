import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HouseholdTable } from '@/components/households/household-table'
import { RegisterThen } from '@/components/households/register-then'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { pageHref, Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { listHouseholdsThen } from '@/lib/features/households/queries/register-then'
import { askedOnce } from '@/lib/platform/local-path'
import { dayInWords } from '@/lib/platform/words'

const PATH = '/households/as-of'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('register.then'))('title'),
})

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function RegisterThenPage({ searchParams }: Query) {
  const { asOf = '', village, after } = await askedOnce(searchParams)
  const { day, total, rows, next, ...frame } = await listHouseholdsThen({ asOf, village, after })
  const t = await getTranslations('register.then')
  const past = await getTranslations('history.past')
  const register = await getTranslations('households.page')
  const said = day === null ? '' : dayInWords(day)
  const filters = { asOf: said, village: frame.village ?? undefined }
  const count =
    total === null ? t('further') : total > 100 ? t('countMore', { count: 100 }) : t('count', { count: total })
  return (
    <>
      <Breadcrumbs items={[{ label: register('title'), href: '/households' }]} />
      <PageHeading title={day === null ? t('title') : t('on', { day: said })}>{t('lead')}</PageHeading>
      <RegisterThen path={PATH} day={asOf} village={frame.village} villages={frame.villages} />
      {day === null && asOf.trim() !== '' ? <Notice tone="bad">{past('unreadable')}</Notice> : null}
      {day === null ? null : (
        <>
          <Notice tone="warning" title={past('said', { day: said })}>
            <p>{past('saidHint')}</p>
            <p>
              <TextLink href="/households">{past('today')}</TextLink>
            </p>
          </Notice>
          {rows.length === 0 ? (
            <Empty title={t('nothing')}>{past('beforeHint')}</Empty>
          ) : (
            <HouseholdTable rows={rows} caption={count} asOf={said} />
          )}
        </>
      )}
      <Pagination
        previous={after === undefined ? null : pageHref(PATH, filters)}
        next={next === null ? null : pageHref(PATH, filters, next)}
      />
    </>
  )
}
