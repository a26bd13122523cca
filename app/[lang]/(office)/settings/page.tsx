import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SettingsTable } from '@/components/settings/settings-table'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { listSettings } from '@/lib/features/settings/queries'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('settings.page'))('title'),
})

export default async function SettingsPage() {
  const { settings, unreadable } = await listSettings()
  const t = await getTranslations('settings')
  return (
    <>
      <PageHeading title={t('page.title')}>{t('page.lead')}</PageHeading>
      {unreadable === null ? null : (
        <Notice tone="bad" title={t('refusal.unreadable', { key: String(unreadable.params['key'] ?? '') })} />
      )}
      <SettingsTable settings={settings} />
    </>
  )
}
