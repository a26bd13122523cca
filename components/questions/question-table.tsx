import { useLocale, useTranslations } from 'next-intl'
import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { OwnQuestion } from '@/lib/domain/question/question'
import { dayInWords } from '@/lib/platform/words'

type Row = OwnQuestion & { readonly asked: boolean }

/** The State's own questions, each with its kind, since when it is asked and in which version it stands. */
export const QuestionTable = ({ questions }: { questions: readonly Row[] }) => {
  const t = useTranslations('questions')
  const locale = useLocale()
  const columns: readonly Column<Row>[] = [
    {
      key: 'question',
      heading: t('page.question'),
      rowHeading: true,
      cell: (row) => (
        <>
          <TextLink href={`/questions?key=${row.key}`}>{row[locale]}</TextLink>
          <div className="small muted">{row[locale === 'hi' ? 'en' : 'hi']}</div>
        </>
      ),
    },
    { key: 'of', heading: t('field.of'), cell: ({ of }) => t(`of.${of}`) },
    { key: 'kind', heading: t('field.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    {
      key: 'state',
      heading: t('page.state'),
      cell: ({ asked, from, until, version, sensitive }) => (
        <>
          <Tag tone={asked ? 'good' : 'neutral'}>{t(asked ? 'page.asked' : 'page.notAsked')}</Tag>{' '}
          {[
            t('page.version', { version: String(version) }),
            t('page.since', { from: dayInWords(from) }),
            ...(until === null ? [] : [t('page.until', { until: dayInWords(until) })]),
            ...(sensitive ? [t('page.sensitive')] : []),
          ].join(' · ')}
        </>
      ),
    },
  ]
  return (
    <Table
      caption={t('page.title')}
      captionHidden
      stack
      columns={columns}
      rows={questions}
      rowKey={({ key }) => key}
      empty={<p>{t('page.none')}</p>}
    />
  )
}
