import { getTranslations } from 'next-intl/server'
import { MissingList } from '@/components/applications/missing-list'
import { ActionForm } from '@/components/form/action-form'
import { Button } from '@/components/ui/button'
import { submitApplicationAction } from '@/lib/features/applications/actions'
import type { ApplicationView } from '@/lib/features/applications/view/application'
import { takeUpAction } from '@/lib/features/verifications/actions'

/** What the reader may do now, one button a step; handing in stands beside everything that is still missing. */
export const NextSteps = async ({ view }: { view: ApplicationView }) => {
  const t = await getTranslations('applications')
  const { id, version, offered, submittedOn, readsRegister } = view
  const may = (step: (typeof offered)[number]) => offered.includes(step)
  // What cannot be handed in yet is completed first.
  const complete = may('submit') && view.missing.length > 0 && may('correct')
  const links = [
    ...(may('correct') && !complete ? [{ href: `/applications/${id}/edit`, label: t('offer.correct') }] : []),
    ...(may('verify') ? [{ href: `/applications/${id}/verify`, label: t('offer.verify') }] : []),
    ...(may('giveBack') ? [{ href: `/applications/${id}/return`, label: t('offer.giveBack') }] : []),
    ...(submittedOn !== null && readsRegister
      ? [{ href: `/applications/${id}/acknowledgement`, label: t('page.slip') }]
      : []),
    ...(may('withdraw') ? [{ href: `/applications/${id}/withdraw`, label: t('offer.withdraw') }] : []),
  ]
  return (
    <section aria-labelledby="next-step" className="flow no-print">
      <h2 id="next-step">{t('page.next')}</h2>
      {may('submit') ? (
        <>
          <MissingList applicationId={id} householdId={view.household.id} missing={view.missing} />
          {complete ? (
            <p>
              <Button href={`/applications/${id}/edit`}>{t('offer.correct')}</Button>
            </p>
          ) : null}
          <ActionForm
            action={submitApplicationAction}
            hidden={{ applicationId: id }}
            version={version}
            submitLabel={t('offer.submit')}
            variant={complete ? 'secondary' : 'primary'}
          />
        </>
      ) : null}
      {may('takeUp') ? (
        <ActionForm
          action={takeUpAction}
          hidden={{ applicationId: id }}
          version={version}
          submitLabel={t('offer.takeUp')}
        />
      ) : null}
      <p className="actions">
        {links.map(({ href, label }) => (
          <Button key={href} href={href} variant="secondary">
            {label}
          </Button>
        ))}
      </p>
    </section>
  )
}
