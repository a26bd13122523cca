import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HouseholdTable } from '@/components/households/household-table'
import { RegisterSearch } from '@/components/households/register-search'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { pageHref, Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { listHouseholds } from '@/lib/features/households/queries/register'
import { askedOnce } from '@/lib/platform/local-path'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('households.page'))('title'),
})

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function HouseholdsPage({ searchParams }: Query) {
  const asked = await askedOnce(searchParams)
  const view = await listHouseholds(asked)
  const t = await getTranslations('households.page')
  const register = await getTranslations('register')
  const { q, village, total, least, rows, next, from, further, beyond, cut, mistyped } = view
  const filters = { village: village ?? undefined }
  const count = total > 100 ? t('countMore', { count: 100 }) : t('count', { count: total })
  const found =
    from > 0 || further
      ? t('hitsFrom', { from: from + 1, to: from + rows.length, text: q })
      : t('hits', { count: rows.length, text: q })
  const caption = q === '' ? count : found
  const hits = { ...filters, q }
  return (
    <>
      <PageHeading
        title={t('title')}
        actions={
          <>
            {view.mayRegister ? (
              <Button href={village === null ? '/households/new' : pageHref('/households/new', filters)}>
                {t('register')}
              </Button>
            ) : null}
            {view.mayImport ? (
              <Button href="/imports/new" variant="secondary">
                {t('import')}
              </Button>
            ) : null}
          </>
        }
      >
        {count}
      </PageHeading>
      <RegisterSearch q={q} village={village} villages={view.villages} />
      {least > 0 ? <Notice tone="warning">{t('short', { count: least })}</Notice> : null}
      {rows.length > 0 ? <HouseholdTable rows={rows} caption={caption} /> : null}
      {rows.length === 0 && least === 0 ? (
        <Empty title={q === '' ? t('nothing') : caption}>
          {q === '' ? null : mistyped ? register('mistyped') : t('nothingFound')}
        </Empty>
      ) : null}
      {beyond === null ? null : <p>{t('hitsMore', { count: beyond })}</p>}
      {cut && beyond === null ? <p>{t('hitsCut')}</p> : null}
      {q === '' ? (
        <Pagination
          previous={asked['after'] === undefined ? null : pageHref('/households', filters)}
          next={next === null ? null : pageHref('/households', filters, next)}
        />
      ) : (
        <Pagination
          previous={from === 0 ? null : pageHref('/households', hits)}
          next={further ? pageHref('/households', { ...hits, page: '2' }) : null}
        />
      )}
      <p>
        <TextLink href="/households/as-of">{register('then.open')}</TextLink>
      </p>
    </>
  )
}
