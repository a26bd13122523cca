import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { OpenDriveForm } from '@/components/drives/open-drive-form'
import { WindowsTable } from '@/components/drives/windows-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { DoneNotice } from '@/components/ui/done-notice'
import { PageHeading } from '@/components/ui/page-heading'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { showDrive } from '@/lib/features/drives/queries'
import { absent } from '@/lib/platform/absent'
import { dayInWords } from '@/lib/platform/words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('drives.page'))('title'),
})

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ done?: string }>
}

export default async function DrivePage({ params, searchParams }: Props) {
  const view = await showDrive((await params).id)
  if (!view) absent()
  const { done } = await searchParams
  const t = await getTranslations('drives')
  const locale = await getLocale()
  const { drive, windows, mayOpen, district } = view
  return (
    <>
      <Breadcrumbs items={[{ label: t('page.title'), href: '/drives' }]} />
      <DoneNotice done={done} words={{ created: t('done.created'), opened: t('done.opened') }} />
      <PageHeading title={readIn(drive.label, locale)} caption={t('page.caption')}>
        {t('page.reckoned', { day: dayInWords(drive.referenceDate) })}
      </PageHeading>
      <p className="actions">
        <Button href={`/allocations?drive=${drive.id}`} variant="secondary">
          {t('page.toAllocations')}
        </Button>
        <Button href={`/assignments?drive=${drive.id}`} variant="secondary">
          {t('page.toAssignments')}
        </Button>
      </p>
      <WindowsTable windows={windows} />
      {mayOpen && district ? (
        <section aria-labelledby="open-drive" className="flow">
          <h2 id="open-drive">{t('page.openIn', { district: district[locale] })}</h2>
          <OpenDriveForm driveId={drive.id} />
        </section>
      ) : null}
    </>
  )
}
