import { getTranslations } from 'next-intl/server'
import { SettingForm } from '@/components/settings/setting-form'
import { SettingHistory } from '@/components/settings/setting-history'
import { SettingSource } from '@/components/settings/setting-source'
import { SettingValue } from '@/components/settings/setting-value'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { showSetting } from '@/lib/features/settings/queries'
import { absent } from '@/lib/platform/absent'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly params: Promise<{ key: string }>
  readonly searchParams: Promise<{ done?: string }>
}

export default async function SettingPage({ params, searchParams }: Props) {
  const shown = await showSetting((await params).key)
  if (!shown) absent()
  const { key, now, standard, history, mayChange, today } = shown
  const t = await getTranslations('settings')
  return (
    <>
      <Breadcrumbs items={[{ label: t('page.title'), href: '/settings' }]} />
      {(await searchParams).done === 'changed' ? <Notice tone="good" live title={t('done.changed')} /> : null}
      <PageHeading title={t(`key.${key}`)} />
      <SummaryList
        rows={[
          { label: t('page.value'), value: <SettingValue value={now.value} unit={now.unit} /> },
          { label: t('page.since'), value: dayInWords(now.from) },
          { label: t('page.source'), value: <SettingSource source={now.source} at={now.at} /> },
          { label: t('page.standard'), value: <SettingValue value={standard.value} unit={standard.unit} /> },
        ]}
      />
      <SettingHistory history={history} unit={standard.unit} />
      {mayChange ? (
        <section className="flow">
          <h2>{t('page.change')}</h2>
          <SettingForm settingKey={key} value={now.value} today={today} />
        </section>
      ) : null}
    </>
  )
}
