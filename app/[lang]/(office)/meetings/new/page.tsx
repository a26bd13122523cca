import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { NoticeForm } from '@/components/meetings/notice-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { newNotice } from '@/lib/features/meetings/queries/notice'
import { absent } from '@/lib/platform/absent'
import { countInWords, dayInWords } from '@/lib/platform/words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('meetings.page'))('newTitle'),
})

export default async function NewMeetingPage({ searchParams }: { searchParams: Promise<{ list?: string }> }) {
  const { list: listId = '' } = await searchParams
  const view = await newNotice(listId)
  if (!view) absent()
  const t = await getTranslations('meetings.page')
  const locale = await getLocale()
  const { list, families, again, failures } = view
  return (
    <>
      <Breadcrumbs items={[{ label: t('theList', { panchayat: list.place[locale] }), href: `/lists/${list.id}` }]} />
      <PageHeading caption={readIn(list.drive, locale)} title={t('newTitle')}>
        {t('newLead', { families: countInWords(families) })}
      </PageHeading>
      {again ? (
        <Notice tone="warning">
          {t('failedBefore', { failures, on: dayInWords(again.failedOn), until: dayInWords(again.until) })}
        </Notice>
      ) : null}
      <NoticeForm view={view} />
    </>
  )
}
