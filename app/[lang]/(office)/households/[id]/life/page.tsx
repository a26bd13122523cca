import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { KindList } from '@/components/lives/kind-list'
import { PastEvents } from '@/components/lives/past-events'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Empty } from '@/components/ui/empty'
import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { chooseLife } from '@/lib/features/lives/queries/choose'
import { absent } from '@/lib/platform/absent'
import { askedOnce } from '@/lib/platform/local-path'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('lives.page'))('title'),
})

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function LifePage({ params, searchParams }: Props) {
  const { done, event } = await askedOnce(searchParams)
  const view = await chooseLife((await params).id)
  if (!view) absent()
  const t = await getTranslations()
  const locale = await getLocale()
  const certificate = view.past.find(({ id }) => id === event)?.certificate
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('households.page.title'), href: '/households' },
          { label: view.title[locale], href: `/households/${view.id}` },
        ]}
      />
      <DoneNotice
        done={done}
        words={{
          recorded: (
            <>
              <p>{t('lives.done.recorded')}</p>
              {certificate ? <p className="reference">{t('lives.page.certificate', { number: certificate })}</p> : null}
            </>
          ),
          undone: t('lives.done.undone'),
        }}
      />
      <PageHeading caption={<span className="reference">{view.number}</span>} title={t('lives.page.title')}>
        {view.mayRecord && !view.ended ? t('lives.page.lead') : null}
      </PageHeading>
      {view.ended ? <Notice tone="warning">{t('lives.page.ended')}</Notice> : null}
      {view.mayRecord ? null : <Notice>{t('lives.page.mayNot')}</Notice>}
      {view.mayRecord && !view.ended ? (
        <section aria-labelledby="choose" className="flow">
          <h2 id="choose">{t('lives.page.choose')}</h2>
          <KindList householdId={view.id} />
        </section>
      ) : null}
      <section aria-labelledby="past" className="flow">
        <h2 id="past">{t('lives.page.past')}</h2>
        {view.past.length === 0 ? (
          <Empty title={t('lives.page.none')} />
        ) : (
          <PastEvents householdId={view.id} past={view.past} />
        )}
      </section>
    </>
  )
}
