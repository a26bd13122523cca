import { getTranslations } from 'next-intl/server'
import { type Step, StatusSteps } from '@/components/ui/status-steps'
import { type Check, CHECKS, type MeetingView } from '@/lib/features/meetings/view'
import { dayInWords, momentInWords } from '@/lib/platform/words'

/** Meeting mode at a glance: from the notice to the signature, each step done or still to come. */
export const MeetingSteps = async ({
  meeting,
  checks,
}: {
  meeting: MeetingView
  checks: Readonly<Record<Check, boolean>>
}) => {
  const t = await getTranslations('meetings.step')
  const { stage, notice, signedAt, hasBegun } = meeting
  const over = stage === 'FAILED' || stage === 'SIGNED'
  const first = CHECKS.find((check) => !checks[check])
  const state = (check: Check): Step['state'] => {
    if (checks[check]) return 'done'
    if (over) return 'stopped'
    return check === first && hasBegun ? 'now' : 'next'
  }
  const steps: Step[] = [
    { key: 'notice', label: t('notice'), state: 'done', note: dayInWords(notice.on) },
    ...CHECKS.map((check) => ({ key: check, label: t(check), state: state(check) })),
    {
      key: 'signed',
      label: t('signed'),
      state: stage === 'SIGNED' ? 'done' : stage === 'FAILED' ? 'stopped' : first === undefined ? 'now' : 'next',
      note: signedAt ? momentInWords(new Date(signedAt)) : null,
    },
  ]
  return <StatusSteps steps={steps} />
}
