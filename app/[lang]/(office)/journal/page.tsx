import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChainReport } from '@/components/journal/chain-report'
import { JournalFilter } from '@/components/journal/journal-filter'
import { JournalTable } from '@/components/journal/journal-table'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { pageHref, Pagination } from '@/components/ui/pagination'
import { listJournal, verifyChainOf } from '@/lib/features/journal/queries'
import { askedOnce } from '@/lib/platform/local-path'

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('journal.page'))('title'),
})

export default async function JournalPage({ searchParams }: Props) {
  const { verify, after, ...asked } = await askedOnce(searchParams)
  const {
    events,
    next,
    chain,
    unknownPlace,
    subject: named,
  } = await listJournal({ ...asked, ...(after ? { after } : {}) })
  const report = verify === undefined ? undefined : await verifyChainOf(verify)
  const t = await getTranslations('journal.page')
  const { place, subject, day } = asked
  const filters = { place, subject, day }
  return (
    <>
      <PageHeading
        title={t('title')}
        actions={
          chain === null ? null : (
            <Button variant="secondary" href={`/journal?place=${chain.path}&verify=${chain.path}`}>
              {t('verify', { place: chain.name })}
            </Button>
          )
        }
      >
        {t('lead')}
      </PageHeading>
      {report === undefined ? null : <ChainReport report={report} place={chain?.name ?? verify ?? ''} />}
      <JournalFilter {...filters} subject={named} />
      {unknownPlace ? <Notice tone="warning">{t('unknownPlace')}</Notice> : <JournalTable events={events} />}
      <Pagination
        previous={after === undefined ? null : pageHref('/journal', filters)}
        next={next === undefined ? null : pageHref('/journal', filters, next)}
      />
    </>
  )
}
