import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NumberForm } from '@/components/status/number-form'
import { PageHeading } from '@/components/ui/page-heading'
import { findStatus } from '@/lib/features/status/queries'
import { askedOnce } from '@/lib/platform/local-path'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('status.page'))('title'),
})

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Asks for a number, and sends a good one to its own address. */
export default async function StatusPage({ searchParams }: Props) {
  const { number = '' } = await askedOnce(searchParams)
  const t = await getTranslations('status.page')
  const answer = number.trim() === '' ? null : await findStatus(number)
  if (answer?.kind === 'found') redirect(`/status/${answer.status.number}`)
  return (
    <>
      <PageHeading title={t('title')}>{t('lead')}</PageHeading>
      {answer ? <NumberForm typed={number} problem={answer.kind} /> : <NumberForm />}
    </>
  )
}
