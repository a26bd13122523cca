import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QuestionForm } from '@/components/questions/question-form'
import { QuestionTable } from '@/components/questions/question-table'
import { DoneNotice } from '@/components/ui/done-notice'
import { PageHeading } from '@/components/ui/page-heading'
import { listQuestions } from '@/lib/features/questions/queries'
import { absent } from '@/lib/platform/absent'
import { askedOnce } from '@/lib/platform/local-path'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('questions.page'))('title'),
})

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function QuestionsPage({ searchParams }: Query) {
  const { key, done } = await askedOnce(searchParams)
  const view = await listQuestions(done === 'saved' ? undefined : key)
  if (!view) absent()
  const t = await getTranslations('questions')
  return (
    <>
      <DoneNotice done={done} words={{ saved: t('done.saved') }} />
      <PageHeading title={t('page.title')}>{t('page.lead')}</PageHeading>
      <QuestionTable questions={view.questions} />
      <h2>{t(view.inHand ? 'page.change' : 'page.add')}</h2>
      <QuestionForm question={view.inHand} today={view.today} />
    </>
  )
}
