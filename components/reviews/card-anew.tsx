import { useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/components/cards/card-members'
import { useAgeWords } from '@/components/households/member-age'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { ComparedMember } from '@/lib/domain/card/compare'
import type { CardMember } from '@/lib/domain/card/contents'
import type { Anew, AnewSide } from '@/lib/features/reviews/view'
import { dayInWords, kilogramsInWords } from '@/lib/platform/words'

type Shown = Extract<Anew, { digest: string }>

interface Line {
  readonly label: string
  readonly before: string
  readonly after: string
}

const TONES = { comes: 'good', leaves: 'warning', restated: 'info' } as const

/** The card as it stands and as the answer would write it, side by side: what it says of the family, and who is on it. */
export const CardAnew = ({ anew }: { anew: Shown }) => (
  <section aria-labelledby="anew" className="flow">
    <Heading mayWrite={anew.mayWrite} />
    <Facts anew={anew} />
    <Members members={anew.members} />
  </section>
)

const Heading = ({ mayWrite }: Pick<Shown, 'mayWrite'>) => {
  const t = useTranslations('reviews.anew')
  return (
    <>
      <h2 id="anew">{t('title')}</h2>
      <p>{t('lead')}</p>
      {mayWrite ? null : <Notice>{t('mayNot')}</Notice>}
    </>
  )
}

const Facts = ({ anew: { before, after, members, mayWrite } }: { anew: Shown }) => {
  const t = useTranslations('reviews.anew')
  const card = useTranslations('cards.card')
  const locale = useLocale()
  const head = ({ head: serial, until }: AnewSide, side: 'before' | 'after') => {
    const named = members.find((one) => one.serial === serial)?.[side]
    const name = named ? nameOf(named)[locale] : ''
    return until === null ? name : `${name} (${card('headUntil', { day: dayInWords(until) })})`
  }
  const line = (label: string, of: (side: AnewSide, which: 'before' | 'after') => string): Line => ({
    label,
    before: of(before, 'before'),
    after: of(after, 'after'),
  })
  const lines = [
    line(t('head'), head),
    line(card('village'), ({ village }) => village[locale]),
    line(card('address'), ({ address }) => (address === '' ? '–' : address)),
    line(card('scale'), ({ kilograms }) => card('kilograms', { kg: kilogramsInWords(kilograms) })),
    ...(mayWrite
      ? [line(t('written'), ({ issuedBy, issuedOn }) => `${issuedBy[locale]}, ${dayInWords(issuedOn)}`)]
      : []),
  ]
  return (
    <Table<Line>
      caption={t('facts')}
      stack
      rows={lines}
      rowKey={({ label }) => label}
      columns={[
        { key: 'fact', heading: t('fact'), rowHeading: true, cell: ({ label }) => label },
        { key: 'before', heading: t('before'), cell: (one) => one.before },
        {
          key: 'after',
          heading: t('after'),
          cell: (one) =>
            one.before === one.after ? <span className="muted">{t('same')}</span> : <strong>{one.after}</strong>,
        },
      ]}
    />
  )
}

const Members = ({ members }: Pick<Shown, 'members'>) => {
  const t = useTranslations('reviews.anew')
  const words = useTranslations('households')
  const ageInWords = useAgeWords()
  const locale = useLocale()
  const said = (member: CardMember | null, other: CardMember | null) => {
    if (!member) return <span className="muted">{t('absent')}</span>
    const name = nameOf(member)[locale]
    return [
      ...(other && nameOf(other)[locale] !== name ? [name] : []),
      words(`relation.${member.relation}`),
      words(`gender.${member.gender}`),
      ageInWords(member.age),
    ].join(', ')
  }
  return (
    <Table<ComparedMember>
      caption={t('members')}
      stack
      rows={members}
      rowKey={({ serial }) => String(serial)}
      columns={[
        {
          key: 'name',
          heading: t('person'),
          rowHeading: true,
          cell: ({ serial, before, after }) => {
            const one = after ?? before
            return `${serial}. ${one ? nameOf(one)[locale] : ''}`
          },
        },
        { key: 'before', heading: t('before'), cell: ({ before, after }) => said(before, after) },
        { key: 'after', heading: t('after'), cell: ({ before, after }) => said(after, before) },
        {
          key: 'mark',
          heading: t('becomes'),
          cell: ({ mark }) =>
            mark === null ? <span className="muted">{t('stays')}</span> : <Tag tone={TONES[mark]}>{t(mark)}</Tag>,
        },
      ]}
    />
  )
}
