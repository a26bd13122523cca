import { getTranslations } from 'next-intl/server'
import { ServeForm } from '@/components/notices/serve-form'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { serveReviewAction } from '@/lib/features/reviews/actions'
import type { NoticeView } from '@/lib/features/reviews/view'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly seen: { readonly id: string; readonly version: number }
  readonly notice: NoticeView
}

/** How far the notice has come for which an answer waits, its paper, and where its service is written down. */
export const NoticeSection = async ({ seen, notice: { days, today, mayServe, served } }: Props) => {
  const t = await getTranslations('reviews.page')
  const title = served
    ? t(today > served.until ? 'noticeOver' : 'noticeRuns', { day: dayInWords(served.until) })
    : t('notServed')
  return (
    <>
      <Notice title={title} tone={served ? 'neutral' : 'warning'}>
        <p>{t('noticeLead', { days })}</p>
        <p>
          <TextLink href={`/reviews/${seen.id}/notice`}>{t('printNotice')}</TextLink>
        </p>
      </Notice>
      {mayServe ? <ServeForm action={serveReviewAction} seen={seen} days={days} today={today} /> : null}
    </>
  )
}
