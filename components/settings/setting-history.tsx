import { useTranslations } from 'next-intl'
import { SettingValue } from '@/components/settings/setting-value'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import type { Unit } from '@/lib/domain/shared/cited'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { dayInWords } from '@/lib/platform/words'
import type { SettingKey, SettingValues } from '@/lib/rules/state-settings'

interface Props {
  readonly history: readonly {
    readonly value: SettingValues[SettingKey] | null
    readonly from: PlainDate
    readonly authority: string
  }[]
  readonly unit: Unit
}

/** What the State has set here through time, newest first. */
export const SettingHistory = ({ history, unit }: Props) => {
  const t = useTranslations('settings.page')
  const rows = history.map((row, index) => ({ ...row, id: String(index) }))
  return (
    <Table
      caption={t('history')}
      stack
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty title={t('none')} />}
      columns={[
        { key: 'from', heading: t('from'), rowHeading: true, cell: ({ from }) => dayInWords(from) },
        {
          key: 'was',
          heading: t('was'),
          cell: ({ value }) => (value === null ? t('unreadableRow') : <SettingValue value={value} unit={unit} />),
        },
        { key: 'order', heading: t('order'), cell: ({ authority }) => authority },
      ]}
    />
  )
}
