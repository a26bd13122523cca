import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { ApplicationDone } from '@/components/applications/application-done'
import { Slip } from '@/components/applications/slip'
import { Button } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { acknowledgement } from '@/lib/features/applications/queries/acknowledge'
import { LOCALES } from '@/lib/messages/locales'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('applications.page'))('slip'),
})

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ done?: string }>
}

export default async function AcknowledgementPage({ params, searchParams }: Props) {
  const slip = await acknowledgement((await params).id)
  if (!slip) absent()
  const t = await getTranslations('applications')
  const chosen = await getLocale()
  const host = (await headers()).get('host') ?? ''
  // Both languages on one sheet, the reader's first: the family may read the other.
  const languages = LOCALES.toSorted((a, b) => Number(b === chosen) - Number(a === chosen))
  return (
    <>
      <div className="no-print flow">
        <ApplicationDone done={(await searchParams).done} />
        <PageHeading
          title={t('page.slip')}
          caption={t('page.one', { number: slip.number })}
          actions={<PrintButton>{t('slip.print')}</PrintButton>}
        />
        <p className="actions">
          <Button href={`/applications/${slip.id}`} variant="secondary">
            {t('page.openStanding', { number: slip.number })}
          </Button>
        </p>
      </div>
      {languages.map((locale) => (
        <Slip key={locale} slip={slip} locale={locale} host={host} />
      ))}
    </>
  )
}
