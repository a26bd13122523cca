import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ContactCards } from '@/components/schemes/contact-cards'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHeading } from '@/components/ui/page-heading'
import { whomToAsk } from '@/lib/features/schemes/queries'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('schemes.contacts'))('title'),
})

/** Whom to ask (R63), by the name of the panchayat. */
export default async function ContactsPage({ searchParams }: { searchParams: Promise<{ name?: string }> }) {
  const { name = '' } = await searchParams
  const t = await getTranslations('schemes.contacts')
  const rows = await whomToAsk(name)
  return (
    <>
      <PageHeading title={t('title')}>{t('lead')}</PageHeading>
      <form action="/contacts" method="get" role="search" className="form">
        <div className="field">
          <label htmlFor="name">{t('name')}</label>
          <div className="control control-medium">
            <input id="name" name="name" defaultValue={name} required minLength={3} autoComplete="off" />
          </div>
        </div>
        <Button>{t('show')}</Button>
      </form>
      {name.trim() !== '' && rows.length === 0 ? <Empty title={t('none')} /> : <ContactCards rows={rows} />}
    </>
  )
}
