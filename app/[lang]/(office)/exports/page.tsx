import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AskForm } from '@/components/exports/ask-form'
import { ExportsTable } from '@/components/exports/exports-table'
import { LeftOutOf } from '@/components/exports/left-out'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { pageHref, Pagination } from '@/components/ui/pagination'
import { showExports } from '@/lib/features/exports/queries'
import { askedOnce } from '@/lib/platform/local-path'
import { momentInWords } from '@/lib/platform/words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('exports.page'))('title'),
})

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ExportsPage({ searchParams }: Query) {
  const { after, done, ready: readyId } = await askedOnce(searchParams)
  const { rows, next, ...form } = await showExports(after)
  const t = await getTranslations('exports.page')
  const ready = rows.find(({ id, standing }) => id === readyId && standing === 'READY')
  return (
    <>
      <PageHeading title={t('title')}>{t('lead')}</PageHeading>
      {done === 'expired' ? <Notice tone="warning">{t('expired')}</Notice> : null}
      {ready ? (
        <Notice tone="good" title={t('ready', { number: ready.number })} live>
          <p>{t('readyUntil', { moment: momentInWords(ready.expiresAt) })}</p>
          <LeftOutOf left={ready.leftOut} />
          <p>
            <a href={`/exports/${ready.id}/file`} download className="button button-primary">
              {t('download', { number: ready.number })}
            </a>
          </p>
        </Notice>
      ) : null}
      <section aria-labelledby="form" className="flow">
        <h2 id="form">{t('form')}</h2>
        <AskForm {...form} />
      </section>
      <section aria-labelledby="book" className="flow">
        <h2 id="book">{t('book')}</h2>
        <ExportsTable rows={rows} />
        <Pagination
          previous={after === undefined ? null : pageHref('/exports', {})}
          next={next === null ? null : pageHref('/exports', {}, next)}
        />
      </section>
    </>
  )
}
