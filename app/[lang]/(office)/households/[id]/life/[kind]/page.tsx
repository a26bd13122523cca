import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DiffersField } from '@/components/duplicates/differs-field'
import { ActionForm } from '@/components/form/action-form'
import { CertificateSearch } from '@/components/lives/certificate-search'
import { EventFields } from '@/components/lives/event-fields'
import { SaidFields } from '@/components/lives/said-fields'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { ON_CERTIFICATE } from '@/lib/domain/life/kinds'
import { tellLifeAction } from '@/lib/features/lives/actions'
import { tellingForm } from '@/lib/features/lives/queries/telling'
import { absent } from '@/lib/platform/absent'
import { askedOnce } from '@/lib/platform/local-path'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('lives.page'))('title'),
})

interface Props {
  readonly params: Promise<{ id: string; kind: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function TellLifePage({ params, searchParams }: Props) {
  const { id, kind: code } = await params
  const { certificate } = await askedOnce(searchParams)
  const view = await tellingForm(id, code, { certificate })
  if (!view) absent()
  const t = await getTranslations()
  const locale = await getLocale()
  const { kind } = view
  const certified = ON_CERTIFICATE.includes(kind)
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('households.page.title'), href: '/households' },
          { label: view.title[locale], href: `/households/${id}` },
          { label: t('lives.page.title'), href: `/households/${id}/life` },
        ]}
      />
      <PageHeading caption={<span className="reference">{view.number}</span>} title={t(`lives.kind.${kind}`)}>
        {t(`lives.lead.${kind}`)}
      </PageHeading>
      {view.ended ? <Notice tone="warning">{t('lives.page.ended')}</Notice> : null}
      {certified ? (
        <CertificateSearch
          path={`/households/${id}/life/${kind}`}
          label={t('lives.page.lookUp')}
          hint={t('lives.page.lookUpHint')}
          certificate={view.certificate}
          missing={view.unknown ? t('lives.page.unknown', { number: view.certificate }) : null}
        />
      ) : null}
      {kind === 'MARRIAGE_IN' ? <p>{t('lives.page.fromHere')}</p> : null}
      {view.ended ? null : (
        <ActionForm action={tellLifeAction} hidden={{ id, kind }} submitLabel={t('lives.page.next')}>
          <EventFields {...view} />
          <SaidFields kind={kind} certified={certified} />
          <DiffersField label={t('duplicates.field.differs')} hint={t('duplicates.field.differsHint')} />
        </ActionForm>
      )}
    </>
  )
}
