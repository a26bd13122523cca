import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PairsTable } from '@/components/duplicates/pairs-table'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { pageHref, Pagination } from '@/components/ui/pagination'
import { listPairs } from '@/lib/features/duplicates/queries/list'
import { CAP } from '@/lib/features/duplicates/view/pair'
import { askedOnce } from '@/lib/platform/local-path'
import { countInWords, momentInWords } from '@/lib/platform/words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('duplicates.page'))('title'),
})

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function DuplicatesPage({ searchParams }: Props) {
  const { after, household } = await askedOnce(searchParams)
  const { rows, next, open, capped, waiting, delays, decided, household: one } = await listPairs({ after, household })
  const t = await getTranslations('duplicates.page')
  const locale = await getLocale()
  return (
    <>
      <PageHeading
        title={t('title')}
        caption={one ? t('ofFamily') : capped ? t('openMore', { cap: countInWords(CAP) }) : t('open', { count: open })}
        actions={
          one ? (
            <Button variant="secondary" href="/duplicates">
              {t('all')}
            </Button>
          ) : null
        }
      >
        {t('lead')}
      </PageHeading>
      {waiting > 0 ? (
        <Notice tone="warning" title={one ? t('notCompared') : t('waiting', { count: Math.min(waiting, CAP) })}>
          <p>{t('waitingThen')}</p>
        </Notice>
      ) : null}
      {delays.length > 0 ? (
        <Notice tone="bad" title={t('delayed')}>
          <ul>
            {delays.map(({ place, since, againAt }) => (
              <li key={place.en}>
                {t('delayedSince', {
                  ...{ place: place[locale], since: momentInWords(since), again: momentInWords(againAt) },
                })}
              </li>
            ))}
          </ul>
          <p>{t('delayedThen')}</p>
        </Notice>
      ) : null}
      {rows.length === 0 ? (
        one && waiting > 0 ? null : (
          <Empty title={t(one ? 'noneOfFamily' : 'none')} />
        )
      ) : (
        <section aria-labelledby="queue" className="flow">
          <h2 id="queue">{t(one ? 'ofFamily' : 'queue')}</h2>
          <PairsTable rows={rows} caption={t('queue')} />
        </section>
      )}
      <Pagination
        previous={after === undefined ? null : '/duplicates'}
        next={next === null || one ? null : pageHref('/duplicates', {}, next)}
      />
      {decided.length > 0 ? (
        <section aria-labelledby="decided" className="flow">
          <h2 id="decided">{t('decided')}</h2>
          <PairsTable rows={decided} caption={t('decided')} />
        </section>
      ) : null}
    </>
  )
}
