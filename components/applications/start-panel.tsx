import { getTranslations } from 'next-intl/server'
import { ApplicationForm } from '@/components/applications/application-form'
import { HouseholdFacts } from '@/components/applications/household-facts'
import { StageTag } from '@/components/applications/stage-tag'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { StartView } from '@/lib/features/applications/view/form'
import { dayInWords } from '@/lib/platform/words'

/** The way to the counter: the form, or kindly the application that stands already (F41), or why none can be taken in. */
export const StartPanel = async ({ start }: { start: StartView }) => {
  const t = await getTranslations('applications.page')
  if (start.kind === 'standing') {
    const { id, number, stage } = start.application
    return (
      <>
        <Notice title={t('standing')}>
          <p>{t('standingText')}</p>
          <p>
            <StageTag stage={stage} />
          </p>
          <p className="actions">
            <Button href={`/applications/${id}`}>{t('openStanding', { number })}</Button>
          </p>
        </Notice>
        <HouseholdFacts household={start.household} />
      </>
    )
  }
  if (start.kind === 'closed') {
    return (
      <>
        <Notice tone="warning" title={t('closed')}>
          <p>
            {start.window === null ? t('closedNever') : t('closedSince', { day: dayInWords(start.window.closesOn) })}
          </p>
        </Notice>
        <HouseholdFacts household={start.household} />
      </>
    )
  }
  const { form, window, stage } = start
  return (
    <>
      <p className="lead">
        {stage === 'OPEN'
          ? t('windowOpen', { day: dayInWords(window.closesOn) })
          : t('windowNotYet', { day: dayInWords(window.opensOn) })}
      </p>
      <ApplicationForm form={form} />
    </>
  )
}
