import { useLocale, useTranslations } from 'next-intl'
import { HappenedWords } from '@/components/reviews/happened-words'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { ReviewRow } from '@/lib/features/reviews/view'
import { dayInWords } from '@/lib/platform/words'

const SOON = 3

/** The open questions by due day: which family, what happened, and what it is about. */
export const ReviewsTable = ({ rows }: { rows: readonly ReviewRow[] }) => {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <Table<ReviewRow>
      caption={t('reviews.page.title')}
      captionHidden
      stack
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'question',
          heading: t('reviews.page.question'),
          rowHeading: true,
          cell: ({ id, kind }) => <TextLink href={`/reviews/${id}`}>{t(`reviews.kind.${kind}`)}</TextLink>,
        },
        {
          key: 'family',
          heading: t('reviews.page.family'),
          cell: ({ household, panchayat }) => (
            <>
              {household.head[locale] === household.number ? null : `${household.head[locale]} `}
              <span className="reference">{household.number}</span> <span className="muted">{panchayat[locale]}</span>
            </>
          ),
        },
        {
          key: 'about',
          heading: t('reviews.page.about'),
          cell: ({ about }) => (about === null ? '–' : <span className="reference">{about.number}</span>),
        },
        {
          key: 'happened',
          heading: t('reviews.page.happened'),
          cell: ({ happened }) => (happened.length === 0 ? '–' : <HappenedWords happened={happened} />),
        },
        {
          key: 'due',
          heading: t('reviews.page.due'),
          cell: ({ dueOn, daysLeft }) => (
            <>
              {dayInWords(dueOn)}{' '}
              <Tag tone={daysLeft < 0 ? 'bad' : daysLeft <= SOON ? 'warning' : 'neutral'}>
                {daysLeft < 0
                  ? t('reviews.page.overdue', { days: -daysLeft })
                  : t('reviews.page.daysLeft', { days: daysLeft })}
              </Tag>
            </>
          ),
        },
      ]}
    />
  )
}
