import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClaimantsTable } from '@/components/pensions/claimants-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Empty } from '@/components/ui/empty'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { TextLink } from '@/components/ui/text-link'
import { couldClaim } from '@/lib/features/pensions/queries/claims'
import { askedOnce } from '@/lib/platform/local-path'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('pensions.told'))('title'),
})

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ClaimsPage({ searchParams }: Props) {
  const view = await couldClaim(await askedOnce(searchParams))
  const t = await getTranslations('pensions')
  const locale = await getLocale()
  const href = (path: string) => `/pensions/claims?area=${encodeURIComponent(path)}`
  const list = view.kind === 'list' && view.lines.length > 0
  return (
    <>
      <div className="no-print">
        <Breadcrumbs items={[{ label: t('page.title'), href: '/pensions' }]} />
      </div>
      <PageHeading
        caption={view.area[locale]}
        title={t('told.title')}
        actions={list ? <PrintButton>{t('claim.print')}</PrintButton> : undefined}
      >
        {t('told.lead')}
      </PageHeading>
      {view.kind === 'choose' ? (
        <nav aria-label={t('told.choose')} className="flow">
          <h2>{t('told.choose')}</h2>
          <ul>
            {view.places.map(({ path, name }) => (
              <li key={path}>
                <TextLink href={href(path)}>{name[locale]}</TextLink>
              </li>
            ))}
          </ul>
        </nav>
      ) : list ? (
        <>
          <p>{t('told.count', { count: view.count })}</p>
          <ClaimantsTable lines={view.lines} caption={t('told.title')} />
          <p>{t('told.ask')}</p>
          {view.next === null ? null : (
            <p className="no-print">
              <TextLink href={`${href(view.path)}&after=${view.next}`}>{t('told.next')}</TextLink>
            </p>
          )}
        </>
      ) : (
        <Empty title={t('told.nobody')}>{t('told.nobodyText')}</Empty>
      )}
    </>
  )
}
