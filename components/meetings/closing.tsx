import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { failMeetingAction, finaliseListAction, signMeetingAction } from '@/lib/features/meetings/actions'
import { type Check, CHECKS, type MeetingView } from '@/lib/features/meetings/view'

interface Props {
  readonly meeting: MeetingView
  readonly checks: Readonly<Record<Check, boolean>>
}

/** The end of a meeting: the Pradhan signs the final list, or closes without one; the secretary writes it down as failed. */
export const Closing = async ({ meeting, checks }: Props) => {
  const t = await getTranslations('meetings')
  const { id, version, may, quorum, rule } = meeting
  const hidden = { meetingId: id }
  return (
    <>
      {may.finalise ? (
        <section aria-labelledby="sign" className="flow">
          <h2 id="sign">{t('page.signTitle')}</h2>
          <ul>
            {CHECKS.map((check) => (
              <li key={check}>
                <Tag tone={checks[check] ? 'good' : 'warning'}>
                  {checks[check] ? t('page.ready') : t('page.wanting')}
                </Tag>{' '}
                {t(`step.${check}`)}
              </li>
            ))}
          </ul>
          <Notice tone="warning">{t('page.signWarning')}</Notice>
          <ActionForm
            action={finaliseListAction}
            version={version}
            hidden={hidden}
            submitLabel={t('page.sign')}
            variant="warning"
          />
        </section>
      ) : null}
      {may.close ? (
        <ActionForm
          action={signMeetingAction}
          fold={{ summary: t('page.closeTitle'), lead: t('page.closeLead') }}
          version={version}
          hidden={hidden}
          submitLabel={t('page.close')}
        />
      ) : null}
      {may.record && quorum.outcome === 'NOT_MET' ? (
        <ActionForm
          action={failMeetingAction}
          fold={{
            summary: t('page.failTitle'),
            lead: t('page.failLead', { minutes: rule.waitMinutes, days: rule.adjournMaxDays }),
          }}
          version={version}
          hidden={hidden}
          submitLabel={t('page.fail')}
          variant="warning"
        >
          <Field
            name="waitedMinutes"
            label={t('field.waitedMinutes')}
            inputMode="numeric"
            width="short"
            required
            suffix={t('field.minutes')}
          />
        </ActionForm>
      ) : null}
    </>
  )
}
