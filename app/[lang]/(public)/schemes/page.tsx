import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { PageHeading } from '@/components/ui/page-heading'
import { listSchemes } from '@/lib/features/schemes/queries'
import { dayInWords } from '@/lib/platform/words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('schemes.page'))('title'),
})

/** Citizen services → schemes for the poor (R91). */
export default async function SchemesPage() {
  const t = await getTranslations('schemes')
  const pensions = await getTranslations('pensions.claim')
  const { schemes, updatedOn } = await listSchemes()
  return (
    <>
      <PageHeading caption={t('page.services')} title={t('page.title')}>
        {t('page.lead')}
      </PageHeading>
      <ul className="doors">
        {schemes.map(({ address, scheme }) => (
          <li key={address}>
            <Link href={`/schemes/${address}`} prefetch={false}>
              {t(`${scheme}.name`)}
            </Link>
            <p>{t(`${scheme}.short`)}</p>
          </li>
        ))}
        <li>
          <Link href="/schemes/pension" prefetch={false}>
            {pensions('title')}
          </Link>
          <p>{pensions('short')}</p>
        </li>
      </ul>
      <p className="hint">{t('page.updated', { day: dayInWords(updatedOn) })}</p>
    </>
  )
}
