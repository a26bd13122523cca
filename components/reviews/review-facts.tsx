import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useBirthWords } from '@/components/households/birth-words'
import { HappenedWords } from '@/components/reviews/happened-words'
import { Served } from '@/components/notices/served'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { REVIEW_OUTCOMES } from '@/lib/domain/review/kinds'
import type { ReviewView } from '@/lib/features/reviews/view'
import { dayInWords, momentInWords } from '@/lib/platform/words'

const PAGES = { card: '/cards', application: '/applications' } as const

/** What an open question is about: family, event, card or application, and what was answered. */
export const ReviewFacts = ({ review }: { review: ReviewView }) => {
  const t = useTranslations()
  const locale = useLocale()
  const birthInWords = useBirthWords()
  const { household, about, happened, person, answer, finding, told, notice, care, persons, takenIn } = review
  /** A page that the reader's office has none of is named, and no link leads to it. */
  const linked = (href: string, words: ReactNode, open = review.readsRegister) =>
    open ? <TextLink href={href}>{words}</TextLink> : words
  const said = ({ outcome }: { readonly outcome: string }) =>
    t(`reviews.outcome.${REVIEW_OUTCOMES.find((code) => code === outcome) ?? 'UNDONE'}`)
  const inWords = ({ reason, who, at }: NonNullable<typeof answer>) =>
    `${reason} (${t('reviews.page.answeredBy', {
      who: who?.[locale] ?? t('reviews.page.somebody'),
      when: momentInWords(at),
    })})`
  return (
    <SummaryList
      rows={[
        {
          label: t('reviews.page.family'),
          value: <TextLink href={`/households/${household.id}`}>{household.head[locale]}</TextLink>,
        },
        ...(person === null ? [] : [{ label: t('reviews.page.member'), value: person[locale] }]),
        ...(review.born === null ? [] : [{ label: t('households.field.birth'), value: birthInWords(review.born) }]),
        ...(persons.length === 0
          ? []
          : [{ label: t('reviews.page.unnamed'), value: persons.map((one) => one[locale]).join(', ') }]),
        {
          label: t('reviews.page.happened'),
          value:
            happened.length === 0
              ? t('reviews.page.noEvent')
              : linked(`/households/${household.id}/life`, <HappenedWords happened={happened} />),
        },
        ...takenIn.map(({ on, persons: count, number, panchayat }) => ({
          label: t('reviews.page.takenIn'),
          value: t('reviews.page.takenInAs', { count, day: dayInWords(on), number, panchayat: panchayat[locale] }),
        })),
        ...(care?.caretaker ? [{ label: t('reviews.page.caretaker'), value: care.caretaker }] : []),
        ...(care?.uncared ? [{ label: t('reviews.page.uncared'), value: care.uncared }] : []),
        ...(told === null
          ? []
          : [
              {
                label: t('reviews.page.list'),
                value: t('reviews.page.listOf', {
                  sender: told.sender,
                  day: told.asOf === null ? '–' : dayInWords(told.asOf),
                }),
              },
              { label: t('reviews.page.cardNumber'), value: <span className="reference">{told.number}</span> },
              {
                label: t('reviews.page.bearer'),
                value: [told.name.hi, told.name.en, told.guardian, told.at?.[locale]]
                  .filter((part) => part !== undefined && part !== null)
                  .join(' · '),
              },
              {
                label: t('reviews.page.why'),
                value: told.sameNumber ? t('reviews.page.sameNumber') : t('reviews.page.alike', { score: told.score }),
              },
            ]),
        ...(about === null
          ? []
          : [
              {
                label: t('reviews.page.about'),
                value: linked(
                  `${PAGES[about.kind]}/${about.id}`,
                  t(`reviews.page.${about.kind}`, { number: about.number }),
                  about.kind === 'card',
                ),
              },
            ]),
        ...(finding === null
          ? []
          : [{ label: t('reviews.page.finding', { outcome: said(finding) }), value: inWords(finding) }]),
        {
          label: t('reviews.page.due'),
          value: `${dayInWords(review.dueOn)} (${t('reviews.page.opened', { when: momentInWords(review.openedAt) })})`,
        },
        ...(notice?.served
          ? [
              { label: t('notices.page.served'), value: <Served {...notice.served} /> },
              { label: t('notices.page.until'), value: <strong>{dayInWords(notice.served.until)}</strong> },
            ]
          : []),
        ...(answer === null
          ? []
          : [
              {
                label: t('reviews.page.decided', { outcome: said(answer) }),
                value: inWords(answer),
              },
            ]),
      ]}
    />
  )
}
