import { useLocale, useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { OwnQuestion } from '@/lib/domain/question/question'
import { countInWords, dayInWords } from '@/lib/platform/words'

/** A question as it stands, whether it is asked now, and its earlier versions, the newest first. */
type Row = OwnQuestion & { readonly asked: boolean; readonly earlier: readonly OwnQuestion[] }

/** The State's own questions, each with its kind, since when it is asked and in which version it stands. */
export const QuestionTable = ({ questions }: { questions: readonly Row[] }) => {
  const t = useTranslations('questions')
  const locale = useLocale()
  const standing = ({ from, until, version, sensitive }: OwnQuestion) =>
    [
      t('page.version', { version: String(version) }),
      t('page.since', { from: dayInWords(from) }),
      ...(until === null ? [] : [t('page.until', { until: dayInWords(until) })]),
      ...(sensitive ? [t('page.sensitive')] : []),
    ].join(' · ')
  const bounds = ({ least, most }: OwnQuestion) => [
    ...(least === null ? [] : [`${t('field.least')}: ${countInWords(least)}`]),
    ...(most === null ? [] : [`${t('field.most')}: ${countInWords(most)}`]),
  ]
  const columns: readonly Column<Row>[] = [
    {
      key: 'question',
      heading: t('page.question'),
      rowHeading: true,
      cell: (row) => (
        <>
          <TextLink href={`/questions?key=${row.key}`}>{row[locale]}</TextLink>
          <div className="small muted">{row[locale === 'hi' ? 'en' : 'hi']}</div>
          {row.earlier.length === 0 ? null : (
            <Details summary={t('page.earlier', { count: row.earlier.length })}>
              <ul>
                {row.earlier.map((one) => (
                  <li key={one.version}>
                    {one[locale]}
                    <div className="small muted">
                      {[
                        standing(one),
                        ...bounds(one),
                        ...(one.choices.length > 0 ? [one.choices.map((choice) => choice[locale]).join(', ')] : []),
                      ].join(' · ')}
                    </div>
                  </li>
                ))}
              </ul>
            </Details>
          )}
        </>
      ),
    },
    { key: 'of', heading: t('field.of'), cell: ({ of }) => t(`of.${of}`) },
    { key: 'kind', heading: t('field.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    {
      key: 'state',
      heading: t('page.state'),
      cell: ({ asked, ...question }) => (
        <>
          <Tag tone={asked ? 'good' : 'neutral'}>{t(asked ? 'page.asked' : 'page.notAsked')}</Tag> {standing(question)}
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
