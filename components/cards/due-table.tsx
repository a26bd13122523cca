import { getLocale, getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { CardsView, DueRow } from '@/lib/features/cards/view'
import { dayInWords } from '@/lib/platform/words'

/** The approved families that wait for their card, in the Gram Sabha's order. */
export const DueTable = async ({ view: { due, mayIssue } }: { view: CardsView }) => {
  const t = await getTranslations('cards')
  const locale = await getLocale()
  const dueOn = ({ dueOn: day, late }: DueRow) =>
    day === null ? '–' : late ? <Tag tone="warning">{t('page.late', { day: dayInWords(day) })}</Tag> : dayInWords(day)
  return (
    <Table
      caption={t('page.due')}
      captionHidden
      stack
      rows={due}
      rowKey={({ applicationId }) => applicationId}
      empty={<p>{t('page.noneDue')}</p>}
      columns={[
        { key: 'rank', heading: t('field.rank'), numeric: true, cell: ({ rank }) => rank },
        { key: 'head', heading: t('field.head'), rowHeading: true, cell: ({ head }) => head[locale] },
        { key: 'guardian', heading: t('field.guardian'), cell: ({ guardian }) => guardian?.[locale] },
        { key: 'panchayat', heading: t('field.panchayat'), cell: ({ panchayat }) => panchayat[locale] },
        { key: 'number', heading: t('field.application'), cell: ({ number }) => number },
        { key: 'due', heading: t('field.due'), cell: dueOn },
        ...(mayIssue
          ? [
              {
                key: 'act',
                heading: t('field.act'),
                cell: ({ applicationId, head }: DueRow) => (
                  <TextLink href={`/cards/new?application=${applicationId}`}>
                    {t('page.issue')} <span className="sr-only">{head[locale]}</span>
                  </TextLink>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
