import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { EnrolmentForm } from '@/components/accounts/enrolment-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { showEnrolment } from '@/lib/features/accounts/queries/people'
import type { Asked } from '@/lib/features/accounts/view'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('accounts.page.enrol')
  return { title: t('title') }
}

export default async function EnrolPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const enrolment = await showEnrolment(await searchParams)
  if (!enrolment) absent()
  const { today, place, offices, suggestion } = enrolment
  const t = await getTranslations('accounts.page')
  const locale = await getLocale()
  return (
    <>
      <Breadcrumbs items={[{ label: t('people.title'), href: '/people' }]} />
      <PageHeading title={t('enrol.title')}>{t('enrol.lead')}</PageHeading>
      <EnrolmentForm
        suggestion={suggestion}
        today={today}
        offices={offices}
        place={{ path: place.path, name: place[locale] }}
        choosePlace={`/places?at=${place.path}&person=new`}
      />
    </>
  )
}
