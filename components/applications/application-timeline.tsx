import { getTranslations } from 'next-intl/server'
import { Timeline } from '@/components/ui/timeline'
import type { Role } from '@/lib/domain/access/actor'
import type { StepView } from '@/lib/features/applications/view/application'
import { dayInWords, momentInWords } from '@/lib/platform/words'

/** Every move of the application: what, when, by which office, why, and by when the next one was due. */
export const ApplicationTimeline = async ({ steps }: { steps: readonly StepView[] }) => {
  const t = await getTranslations('applications')
  const roles = await getTranslations('access.role')
  return (
    <Timeline
      items={steps.map(({ seq, to, at, role, reason, gaps, dueOn }) => ({
        key: String(seq),
        title: t(`stage.${to}`),
        when: momentInWords(new Date(at)),
        who: roles(role as Role),
        children: (
          <>
            {gaps.length > 0 ? <p>{gaps.map((gap) => t(`gap.${gap}`)).join('; ')}</p> : null}
            {reason ? <p>{reason}</p> : null}
            {dueOn ? (
              <p className="small muted">
                {t('page.due')} {dayInWords(dueOn)}
              </p>
            ) : null}
          </>
        ),
      }))}
    />
  )
}
