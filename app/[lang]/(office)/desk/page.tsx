import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskGroup } from '@/components/desk/desk-group'
import { Empty } from '@/components/ui/empty'
import { PageHeading } from '@/components/ui/page-heading'
import { showDesk } from '@/lib/features/desk/queries'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('desk.page'))('title'),
})

export default async function DeskPage() {
  const { role, groups } = await showDesk()
  const t = await getTranslations('desk.page')
  const roles = await getTranslations('access.role')
  return (
    <>
      <PageHeading title={t('title')}>{t('lead', { role: roles(role) })}</PageHeading>
      {groups.length === 0 ? <Empty title={t('empty')}>{t('emptyText')}</Empty> : null}
      {groups.map((group) => (
        <DeskGroup key={group.task} group={group} />
      ))}
    </>
  )
}
