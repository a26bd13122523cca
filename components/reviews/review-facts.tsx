import { useLocale, useTranslations } from 'next-intl'
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
  const { household, about, happened, person, answer } = review
  const outcome = REVIEW_OUTCOMES.find((code) => code === answer?.outcome) ?? 'UNDONE'
  return (
    <SummaryList
      rows={[
        {
          label: t('reviews.page.family'),
          value: <TextLink href={`/households/${household.id}`}>{household.head[locale]}</TextLink>,
        },
        ...(person === null ? [] : [{ label: t('reviews.page.member'), value: person[locale] }]),
        {
          label: t('reviews.page.happened'),
          value:
            happened === null ? (
              t('reviews.page.noEvent')
            ) : (
              <TextLink href={`/households/${household.id}/life`}>
                {`${t(`lives.kind.${happened.kind}`)}, ${dayInWords(happened.on)}`}
              </TextLink>
            ),
        },
        ...(about === null
          ? []
          : [
              {
                label: t('reviews.page.about'),
                value: (
                  <TextLink href={`${PAGES[about.kind]}/${about.id}`}>
                    {t(`reviews.page.${about.kind}`, { number: about.number })}
                  </TextLink>
                ),
              },
            ]),
        {
          label: t('reviews.page.due'),
          value: `${dayInWords(review.dueOn)} (${t('reviews.page.opened', { when: momentInWords(review.openedAt) })})`,
        },
        ...(answer === null
          ? []
          : [
              {
                label: t('reviews.page.decided', { outcome: t(`reviews.outcome.${outcome}`) }),
                value: `${answer.reason} (${t('reviews.page.answeredBy', {
                  who: answer.who?.[locale] ?? t('reviews.page.somebody'),
                  when: momentInWords(answer.at),
                })})`,
              },
            ]),
      ]}
    />
  )
}
