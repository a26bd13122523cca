import { useLocale, useTranslations } from 'next-intl'
import { useOfficerName } from '@/components/accounts/officer-name'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { ExportRow } from '@/lib/features/exports/view'
import { countInWords, dayInWords, momentInWords } from '@/lib/platform/words'

const TONES = { READY: 'good', OPEN: 'info', EXPIRED: 'neutral' } as const

/** The book: who took which rows, for what, and whether the address still answers. */
export const ExportsTable = ({ rows }: { rows: readonly ExportRow[] }) => {
  const t = useTranslations('exports')
  const officer = useOfficerName()
  const locale = useLocale()
  return (
    <Table
      caption={t('page.book')}
      captionHidden
      stack
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty title={t('page.none')} />}
      columns={[
        {
          key: 'number',
          heading: t('table.number'),
          rowHeading: true,
          // A plain link: the browser must save the file, not navigate to it.
          cell: ({ id, number, standing }) =>
            standing === 'READY' ? (
              <a href={`/exports/${id}/file`} download>
                {number}
              </a>
            ) : (
              number
            ),
        },
        { key: 'at', heading: t('table.at'), cell: ({ at }) => momentInWords(at) },
        { key: 'who', heading: t('table.who'), cell: ({ who }) => officer(who) },
        {
          key: 'kind',
          heading: t('table.kind'),
          cell: ({ kind, asOf }) => (asOf === null ? t(`sort.${kind}`) : t('page.ofDay', { day: dayInWords(asOf) })),
        },
        { key: 'area', heading: t('table.area'), cell: ({ area }) => area[locale] },
        {
          key: 'purpose',
          heading: t('table.purpose'),
          cell: ({ purpose, words }) => `${t(`purpose.${purpose}`)}: ${words}`,
        },
        {
          key: 'rows',
          heading: t('table.rows'),
          numeric: true,
          cell: ({ rows: count }) => (count === null ? t('table.notTaken') : countInWords(count)),
        },
        {
          key: 'standing',
          heading: t('table.standing'),
          cell: ({ standing, expiresAt }) => (
            <Tag tone={TONES[standing]}>{t(`standing.${standing}`, { moment: momentInWords(expiresAt) })}</Tag>
          ),
        },
      ]}
    />
  )
}
