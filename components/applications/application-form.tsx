import { getTranslations } from 'next-intl/server'
import { HouseholdFacts } from '@/components/applications/household-facts'
import { NeedsPart } from '@/components/applications/needs-part'
import { PapersPart } from '@/components/applications/papers-part'
import { SpeakerPart } from '@/components/applications/speaker-part'
import { VerdictAside } from '@/components/applications/verdict-aside'
import { ActionForm } from '@/components/form/action-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { correctApplicationAction, startApplicationAction } from '@/lib/features/applications/actions'
import type { ApplicationFormView } from '@/lib/features/applications/view/form'

/**
 * A family's paper at the counter, new or kept: what the register knows is shown, the rest may be left half-filled, and
 * the verdict stands beside it. Nothing here costs anything (R62).
 */
export const ApplicationForm = async ({ form }: { form: ApplicationFormView }) => {
  const t = await getTranslations('applications')
  const words = await getTranslations('forms')
  const { kept, household, gaps, account } = form
  const bound =
    kept === null
      ? { action: startApplicationAction, hidden: { householdId: household.id } }
      : {
          action: correctApplicationAction,
          hidden: { applicationId: kept.id, opened: JSON.stringify(kept.opened), shown: '' },
          version: kept.version,
        }
  return (
    <>
      <Notice>{t('page.free')}</Notice>
      <HouseholdFacts household={household} />
      {gaps.length > 0 ? (
        <Notice tone="warning" title={t('page.gapsAsked')}>
          <ul>
            {gaps.map((gap) => (
              <li key={gap}>{t(`gap.${gap}`)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <ActionForm
        {...bound}
        boxes="TOGETHER"
        draft={{ form: `applications.${kept?.id ?? household.id}`, account }}
        submitLabel={kept === null ? t('page.saveDraft') : t('page.save')}
        secondary={
          <Button variant="link" href={kept === null ? '/applications' : `/applications/${kept.id}`}>
            {words('cancel')}
          </Button>
        }
      >
        <SpeakerPart defaults={form.defaults} />
        <NeedsPart form={form} />
        <PapersPart defaults={form.defaults} />
        <VerdictAside seed={form.seed} />
      </ActionForm>
    </>
  )
}
