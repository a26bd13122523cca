import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CreateDriveForm } from '@/components/drives/create-drive-form'
import { DrivesTable } from '@/components/drives/drives-table'
import { PageHeading } from '@/components/ui/page-heading'
import { listDrives } from '@/lib/features/drives/queries'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('drives.page'))('title'),
})

export default async function DrivesPage() {
  const { drives, mayCreate } = await listDrives()
  const t = await getTranslations('drives.page')
  return (
    <>
      <PageHeading title={t('title')}>{t('lead')}</PageHeading>
      <DrivesTable drives={drives} />
      {mayCreate ? (
        <section aria-labelledby="new-drive" className="flow">
          <h2 id="new-drive">{t('new')}</h2>
          <CreateDriveForm />
        </section>
      ) : null}
    </>
  )
}
