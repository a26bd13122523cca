import { useLocale, useTranslations } from 'next-intl'
import { ChildrenAlone } from '@/components/lives/children-alone'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { ForeseenFamily as Family, ForeseenMember } from '@/lib/features/lives/view/foreseen'
import type { Names } from '@/lib/features/lives/view/people'
import { dayInWords } from '@/lib/platform/words'

type Person = Names | 'UNKNOWN' | null

const TONES = { came: 'good', left: 'warning', restated: 'info', widowed: 'info' } as const

/** One household as the event would leave it: heads before and after, members, and the questions that open. */
export const ForeseenFamily = ({ family, due }: { family: Family; due: PlainDate }) => {
  const t = useTranslations('lives.page')
  const words = useTranslations()
  const locale = useLocale()
  const { role, number, ended, members, head, cardHead, raised, asked, alone } = family
  const person = (who: Person): string =>
    who === null ? t('nobody') : who === 'UNKNOWN' ? t('cardHeadUnknown') : who[locale]
  const change = (before: Person, after: Person) => (
    <>
      {person(after)}
      {role === 'founded' || person(before) === person(after) ? null : (
        <span className="muted"> ({t('before', { name: person(before) })})</span>
      )}
    </>
  )
  return (
    <section aria-labelledby={`foreseen-${role}`} className="flow">
      <h2 id={`foreseen-${role}`}>
        {t(role)} <span className="reference">{number ?? t('newNumber')}</span>
      </h2>
      {alone.length === 0 ? null : <ChildrenAlone family={family} />}
      {ended ? (
        <p>
          <Tag tone="warning">{t('endedNow')}</Tag>
        </p>
      ) : (
        <SummaryList
          rows={[
            { label: t('headNow'), value: change(head.before, head.after) },
            { label: t('cardHead'), value: change(cardHead.before, cardHead.after) },
          ]}
        />
      )}
      <Table<ForeseenMember>
        caption={t('members')}
        stack
        rows={members}
        rowKey={({ serial }) => String(serial)}
        columns={[
          {
            key: 'name',
            heading: words('households.column.name'),
            cell: ({ serial, name }) => `${serial}. ${name[locale]}`,
            rowHeading: true,
          },
          {
            key: 'relation',
            heading: words('households.field.relation'),
            cell: ({ relation }) => words(`households.relation.${relation}`),
          },
          {
            key: 'mark',
            heading: t('foresee'),
            cell: ({ mark }) => (mark === null || role === 'founded' ? '' : <Tag tone={TONES[mark]}>{t(mark)}</Tag>),
          },
        ]}
      />
      {raised.length + asked.length === 0 ? null : (
        <>
          <h3>{t('raised')}</h3>
          <ul>
            {raised.map(({ kind, id, number: of }) => (
              <li key={`${kind}${id}`}>
                {words(`reviews.kind.${kind}`)} <span className="reference">{of}</span>{' '}
                <span className="muted">{t('due', { day: dayInWords(due) })}</span>
              </li>
            ))}
            {asked.map(({ kind }) => (
              <li key={kind}>
                {words(`reviews.kind.${kind}`)} <span className="muted">{t('due', { day: dayInWords(due) })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
