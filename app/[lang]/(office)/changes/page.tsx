import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChangeTable } from '@/components/changes/change-table'
import { Empty } from '@/components/ui/empty'
import { PageHeading } from '@/components/ui/page-heading'
import { pageHref, Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { listChanges } from '@/lib/features/changes/queries'
import { askedOnce } from '@/lib/platform/local-path'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('changes.page'))('title'),
})

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ChangesPage({ searchParams }: Query) {
  const { show, after } = await askedOnce(searchParams)
  const { decided, rows, next } = await listChanges({ show, after })
  const t = await getTranslations('changes.page')
  const filters = { show: decided ? 'decided' : undefined }
  return (
    <>
      <PageHeading title={t('title')}>{t('lead')}</PageHeading>
      <p>
        {decided ? <TextLink href="/changes">{t('waiting')}</TextLink> : <strong>{t('waiting')}</strong>}
        {' · '}
        {decided ? <strong>{t('decided')}</strong> : <TextLink href="/changes?show=decided">{t('decided')}</TextLink>}
      </p>
      {rows.length === 0 ? (
        <Empty title={t(decided ? 'noneDecided' : 'none')} />
      ) : (
        <ChangeTable caption={t(decided ? 'decided' : 'waiting')} rows={rows} />
      )}
      <Pagination
        previous={after === undefined ? null : pageHref('/changes', filters)}
        next={next === null ? null : pageHref('/changes', filters, next)}
      />
    </>
  )
}
