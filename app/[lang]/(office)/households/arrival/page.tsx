import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArrivalForm } from '@/components/households/arrival-form'
import { CertificateSearch } from '@/components/lives/certificate-search'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { arrivalForm } from '@/lib/features/households/queries/arrival'
import { absent } from '@/lib/platform/absent'
import { askedOnce } from '@/lib/platform/local-path'
import { dayInWords } from '@/lib/platform/words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('lives.arrival'))('title'),
})

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** So many persons may be typed of a paper certificate. */
const ROWS = 8

export default async function ArrivalPage({ searchParams }: Props) {
  const { certificate: asked = '' } = await askedOnce(searchParams)
  const view = await arrivalForm(asked.trim())
  if (!view) absent()
  const t = await getTranslations()
  const { step, certificate, listed, leftOn, ...form } = view
  const missing = { UNKNOWN: t('lives.arrival.unknown', { number: certificate }), USED: t('lives.arrival.usedUp') }
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('households.page.title'), href: '/households' },
          { label: t('households.page.newTitle'), href: '/households/new' },
        ]}
      />
      <PageHeading
        title={t('lives.arrival.title')}
        caption={certificate === '' ? undefined : <span className="reference">{certificate}</span>}
      >
        {t('lives.arrival.lead')}
      </PageHeading>
      <CertificateSearch
        path="/households/arrival"
        label={t('lives.arrival.lookUp')}
        hint={t('lives.arrival.lookUpHint')}
        certificate={certificate}
        missing={step === 'UNKNOWN' || step === 'USED' ? missing[step] : null}
      />
      {step === 'PAPER' ? <Notice>{t('lives.arrival.paper')}</Notice> : null}
      {step === 'OWN' && leftOn !== null ? <p>{t('lives.arrival.leftOn', { day: dayInWords(leftOn) })}</p> : null}
      {step === 'OWN' || step === 'PAPER' ? (
        <ArrivalForm {...form} certificate={certificate} listed={step === 'OWN' ? listed : null} rows={ROWS} />
      ) : null}
    </>
  )
}
