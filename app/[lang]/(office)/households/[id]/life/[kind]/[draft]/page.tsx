import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { CareFields } from '@/components/lives/children-alone'
import { ChildMarriage } from '@/components/lives/child-marriage'
import { ForeseenFamily } from '@/components/lives/foreseen-family'
import { ForeseenNotes } from '@/components/lives/foreseen-notes'
import { RefusedEvent } from '@/components/lives/refused-event'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { recordLifeAction } from '@/lib/features/lives/actions'
import { foreseeLife } from '@/lib/features/lives/queries/telling'
import { absent } from '@/lib/platform/absent'
import { dayInWords } from '@/lib/platform/words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('lives.page'))('foresee'),
})

export default async function ForeseePage({ params }: { params: Promise<{ id: string; draft: string }> }) {
  const { id, draft } = await params
  const view = await foreseeLife(id, draft)
  if (!view) absent()
  // A second tab, a reload or the way back: what was recorded is shown where it stands.
  if (view.recordedAs !== null) redirect(`/households/${id}/life?done=recorded&event=${view.recordedAs}`)
  const t = await getTranslations()
  const locale = await getLocale()
  const form = `/households/${id}/life/${view.kind}`
  const { foreseen } = view
  return (
    <>
      <Breadcrumbs
        items={[
          { label: view.title[locale], href: `/households/${id}` },
          { label: t('lives.page.title'), href: `/households/${id}/life` },
          { label: t(`lives.kind.${view.kind}`), href: form },
        ]}
      />
      <PageHeading
        caption={`${t(`lives.kind.${view.kind}`)}${foreseen ? `, ${dayInWords(foreseen.on)}` : ''}`}
        title={t('lives.page.foresee')}
      >
        {t('lives.page.foreseeLead')}
      </PageHeading>
      {view.refusal ? <RefusedEvent refusal={view.refusal} href={form} /> : null}
      {foreseen ? (
        <>
          <ForeseenNotes foreseen={foreseen} />
          <ChildMarriage minors={foreseen.minors} />
          {foreseen.families.map((family) => (
            <ForeseenFamily key={family.role} family={family} due={foreseen.due} />
          ))}
          <ActionForm
            action={recordLifeAction}
            hidden={{ draft, digest: foreseen.digest }}
            submitLabel={t('lives.page.record')}
            secondary={
              <Button variant="secondary" href={form}>
                {t('lives.page.change')}
              </Button>
            }
          >
            {foreseen.families.some(({ alone }) => alone.length > 0) ? <CareFields /> : null}
          </ActionForm>
        </>
      ) : null}
    </>
  )
}
