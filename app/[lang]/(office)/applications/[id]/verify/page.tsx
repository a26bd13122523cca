import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { VerdictPanel } from '@/components/applications/verdict-panel'
import { FormerCensus } from '@/components/census/former-census'
import { ActionForm } from '@/components/form/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { FindingForm } from '@/components/verifications/finding-form'
import { SheetFacts } from '@/components/verifications/sheet-facts'
import { takeUpAction } from '@/lib/features/verifications/actions'
import { verificationSheet } from '@/lib/features/verifications/queries'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('verifications.page'))('title'),
})

export default async function VerifyPage({ params }: { params: Promise<{ id: string }> }) {
  const sheet = await verificationSheet((await params).id)
  if (!sheet) absent()
  const t = await getTranslations('verifications.page')
  const words = await getTranslations('applications')
  const locale = await getLocale()
  const { id, version, number, household, verdict } = sheet
  return (
    <>
      <Breadcrumbs items={[{ label: t('title'), href: '/verifications' }]} />
      <PageHeading title={household.head[locale]} caption={t('sheet', { number })} />
      <SheetFacts sheet={sheet} />
      <section aria-labelledby="verdict" className="flow">
        <h2 id="verdict">{words('page.verdict')}</h2>
        <FormerCensus former={sheet.former} asks />
        <VerdictPanel verdict={verdict} />
      </section>
      {sheet.mayTakeUp ? (
        <>
          <Notice>{t('takeUpFirst')}</Notice>
          <ActionForm
            action={takeUpAction}
            hidden={{ applicationId: id }}
            version={version}
            submitLabel={words('offer.takeUp')}
          />
        </>
      ) : (
        <>
          {sheet.mayReturn ? (
            <p className="actions">
              <Button href={`/applications/${id}/return`} variant="secondary">
                {words('offer.giveBack')}
              </Button>
            </p>
          ) : null}
          <FindingForm sheet={sheet} />
        </>
      )}
    </>
  )
}
