import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Refused } from '@/components/cards/refused'
import { AnswerForm } from '@/components/reviews/answer-form'
import { CardAnew } from '@/components/reviews/card-anew'
import { NoticeSection } from '@/components/reviews/notice-section'
import { ReviewFacts } from '@/components/reviews/review-facts'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { showReview } from '@/lib/features/reviews/queries/show'
import { absent } from '@/lib/platform/absent'
import { askedOnce } from '@/lib/platform/local-path'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('reviews.page'))('title'),
})

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const view = await showReview((await params).id)
  if (!view) absent()
  const { done } = await askedOnce(searchParams)
  const t = await getTranslations('reviews')
  return (
    <>
      <Breadcrumbs items={[{ label: t('page.title'), href: '/reviews' }]} />
      <DoneNotice done={done} words={{ served: t('done.served') }} />
      <PageHeading caption={<span className="reference">{view.household.number}</span>} title={t(`kind.${view.kind}`)}>
        {t(`ask.${view.kind}`)}
      </PageHeading>
      <ReviewFacts review={view} />
      {view.anew === null ? null : 'refusal' in view.anew ? (
        <Refused refusal={view.anew.refusal} title={t('anew.cannot')} />
      ) : (
        <CardAnew anew={view.anew} />
      )}
      {view.elsewhere === null ? null : (
        <Notice>
          <p>{t('page.elsewhere')}</p>
          <p>
            <TextLink href={view.elsewhere}>{t('page.open')}</TextLink>
          </p>
        </Notice>
      )}
      {view.propose === null ? null : (
        <p>
          <TextLink href={view.propose}>{t('page.propose')}</TextLink>
        </p>
      )}
      {view.notice && view.answer === null ? <NoticeSection seen={view} notice={view.notice} /> : null}
      {view.mayAnswer ? <AnswerForm review={view} /> : null}
      {view.answer === null && view.elsewhere === null && !view.mayAnswer ? <Notice>{t('page.mayNot')}</Notice> : null}
    </>
  )
}
