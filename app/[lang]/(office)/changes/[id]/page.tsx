import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BeforeAfter } from '@/components/changes/before-after'
import { ChangeSummary } from '@/components/changes/change-summary'
import { DecideForm, WithdrawForm } from '@/components/changes/decide-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { showChange } from '@/lib/features/changes/queries'
import { dayInWords } from '@/lib/platform/words'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('changes.page'))('request'),
})

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ done?: string }>
}

export default async function ChangePage({ params, searchParams }: Props) {
  const view = await showChange((await params).id)
  if (!view) absent()
  const { done } = await searchParams
  const t = await getTranslations('changes')
  const causes = await getTranslations('households')
  const locale = await getLocale()
  const { request, changes, places, householdVersion } = view
  const { id, version } = request
  return (
    <>
      <Breadcrumbs items={[{ label: t('page.title'), href: '/changes' }]} />
      <DoneNotice
        done={done}
        words={{ accepted: t('done.accepted'), refused: t('done.refused'), withdrawn: t('done.withdrawn') }}
      />
      <PageHeading caption={<span className="reference">{view.number}</span>} title={t('page.request')} />
      <ChangeSummary view={view} />
      <BeforeAfter caption={t('page.request')} changes={changes} places={places} />
      {view.gone.map(({ serial, name, on, cause }) => (
        <Notice key={serial} tone="warning">
          {t('page.gone', {
            ...{ name: name[locale], serial: String(serial), day: dayInWords(on) },
            cause: causes(`endCause.${cause}`),
          })}
        </Notice>
      ))}
      {view.overtaken ? <Notice tone="bad">{t('refusal.movedOn')}</Notice> : null}
      {view.mayDecide ? (
        <>
          <h2>{t('page.decide')}</h2>
          <DecideForm id={id} version={version} household={householdVersion} />
        </>
      ) : null}
      {view.mine ? (
        <>
          <Notice>{t('page.own')}</Notice>
          <WithdrawForm id={id} version={version} />
        </>
      ) : null}
    </>
  )
}
