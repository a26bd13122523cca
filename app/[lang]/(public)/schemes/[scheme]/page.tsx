import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HowTo } from '@/components/schemes/how-to'
import { RationTable } from '@/components/schemes/ration-table'
import { WorkedExamples } from '@/components/schemes/worked-examples'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { listSchemes, showScheme } from '@/lib/features/schemes/queries'
import { absent } from '@/lib/platform/absent'
import { dayInWords } from '@/lib/platform/words'

// Figures come into force on days, so the kept page is drawn anew every day.
export const revalidate = 86400
export const generateStaticParams = async () =>
  (await listSchemes()).schemes.map(({ address }) => ({ scheme: address }))

type Props = { params: Promise<{ scheme: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const found = await showScheme((await params).scheme)
  return found ? { title: (await getTranslations('schemes'))(`${found.scheme}.name`) } : {}
}

export default async function SchemePage({ params }: Props) {
  const found = await showScheme((await params).scheme)
  if (!found) absent()
  const t = await getTranslations('schemes')
  const { scheme, ration, examples, updatedOn } = found
  return (
    <>
      <Breadcrumbs items={[{ href: '/schemes', label: t('page.title') }]} />
      <PageHeading title={t(`${scheme}.name`)}>{t(`${scheme}.short`)}</PageHeading>
      <Notice tone="good">{t('page.noFee')}</Notice>
      <HowTo />
      <h2>{t('page.gets')}</h2>
      <RationTable ration={ration} />
      <h2>{t('page.examples')}</h2>
      <p>{t('page.examplesLead')}</p>
      <WorkedExamples examples={examples} />
      <p className="actions">
        <Button href="/contacts" variant="secondary">
          {t('page.whom')}
        </Button>
        <Button href="/status" variant="link">
          {t('page.track')}
        </Button>
      </p>
      <p className="hint">{t('page.updated', { day: dayInWords(updatedOn) })}</p>
    </>
  )
}
