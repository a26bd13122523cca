import { useTranslations } from 'next-intl'
import { SettingSource } from '@/components/settings/setting-source'
import { SettingValue } from '@/components/settings/setting-value'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { Cited } from '@/lib/domain/shared/cited'
import { dayInWords } from '@/lib/platform/words'
import type { SettingKey, SettingValues } from '@/lib/rules/state-settings'

type Row = Cited<SettingValues[SettingKey]> & { readonly key: SettingKey; readonly coming: boolean }

/** Every setting with what holds today, since when and who says so. */
export const SettingsTable = ({ settings }: { settings: readonly Row[] }) => {
  const t = useTranslations('settings')
  const rules = useTranslations('rules')
  return (
    <Table
      caption={t('page.title')}
      captionHidden
      stack
      rows={settings}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'setting',
          heading: t('page.setting'),
          rowHeading: true,
          cell: ({ key, coming }) => (
            <>
              <TextLink href={`/settings/${key}`}>{t(`key.${key}`)}</TextLink>{' '}
              {coming ? <Tag tone="info">{t('page.coming')}</Tag> : null}
            </>
          ),
        },
        {
          key: 'value',
          heading: t('page.value'),
          cell: ({ value, unit }) => <SettingValue value={value} unit={unit} />,
        },
        { key: 'since', heading: t('page.since'), cell: ({ from }) => dayInWords(from) },
        {
          key: 'source',
          heading: t('page.source'),
          cell: ({ source, at }) => <SettingSource source={source} at={at} />,
        },
        { key: 'standing', heading: t('page.standing'), cell: ({ standing }) => rules(`standing.${standing}`) },
      ]}
    />
  )
}
