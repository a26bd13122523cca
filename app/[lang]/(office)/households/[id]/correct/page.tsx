import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CorrectForm } from '@/components/households/correct-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { editHousehold } from '@/lib/features/households/queries/household-forms'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('households.page'))('correctTitle'),
})

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ rows?: string }>
}

const SPARE = 2
const MOST = 60

export default async function CorrectHouseholdPage({ params, searchParams }: Props) {
  const view = await editHousehold((await params).id)
  if (!view) absent()
  const wanted = Number((await searchParams).rows) || 0
  const t = await getTranslations('households.page')
  const rows = Math.min(Math.max(wanted, view.members + SPARE), MOST)
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('title'), href: '/households' },
          { label: view.number, href: `/households/${view.id}` },
        ]}
      />
      <PageHeading caption={<span className="reference">{view.number}</span>} title={t('correctTitle')}>
        {t('correctLead')}
      </PageHeading>
      <Notice title={t('leavesTitle')}>
        <p>{t('leaves')}</p>
        <p>
          <TextLink href={`/households/${view.id}/life`}>{t('recordEvent')}</TextLink>
        </p>
      </Notice>
      <CorrectForm
        id={view.id}
        version={view.version}
        villages={view.villages}
        typed={view.typed}
        questions={view.questions}
        takesAadhaar={view.takesAadhaar}
        rows={rows}
        reasons={view.reasons}
      />
    </>
  )
}
