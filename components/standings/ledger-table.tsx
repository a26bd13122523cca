import { useLocale, useTranslations } from 'next-intl'
import { Because } from '@/components/standings/because'
import { OwnWords } from '@/components/standings/own-words'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { LedgerStanding } from '@/lib/domain/standing/ledger'
import type { LedgerRow } from '@/lib/features/standings/view'
import { dayInWords } from '@/lib/platform/words'

const TONES = {
  GETS: 'good',
  ELIGIBLE: 'info',
  APPLIED: 'info',
  DENIED: 'bad',
  UNKNOWN: 'neutral',
} as const satisfies Record<LedgerStanding, string>

/** The ledger: one line a scheme, or one a person, with where each line comes from. */
export const LedgerTable = ({ rows, caption }: { rows: readonly LedgerRow[]; caption: string }) => {
  const t = useTranslations('standings')
  const sources = useTranslations('households.statedBy')
  const locale = useLocale()
  return (
    <Table
      caption={caption}
      stack
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'scheme',
          heading: t('page.scheme'),
          rowHeading: true,
          cell: ({ scheme, person }) => (
            <>
              {t(`scheme.${scheme}`)}
              {person ? `, ${person[locale]}` : ''}
            </>
          ),
        },
        {
          key: 'standing',
          heading: t('page.standing'),
          cell: ({ standing }) => <Tag tone={TONES[standing]}>{t(`standing.${standing}`)}</Tag>,
        },
        {
          key: 'whence',
          heading: t('page.whence'),
          cell: ({ said, own, because }) => {
            if (own) return <OwnWords own={own} />
            if (said) return [sources(said.statedBy), said.document, dayInWords(said.on)].filter(Boolean).join(', ')
            return because.length > 0 ? <Because triggers={because} /> : t('page.notAsked')
          },
        },
        {
          key: 'ask',
          heading: t('page.ask'),
          cell: ({ askAt, department }) => `${t(`askAt.${askAt}`)} (${t(`department.${department}`)})`,
        },
      ]}
    />
  )
}
