import { getLocale, getTranslations } from 'next-intl/server'
import { type Step, StatusSteps } from '@/components/ui/status-steps'
import type { ListStage } from '@/lib/domain/selection/stages'
import { readIn } from '@/lib/domain/shared/both-scripts'
import type { ListView } from '@/lib/features/lists/view'
import { dayInWords, momentInWords } from '@/lib/platform/words'

const WAY = ['drawn', 'displayed', 'attested', 'meeting', 'finalised'] as const

const reached = ({ stage, display }: ListView): number => {
  const at: Partial<Record<ListStage, number>> = {
    DRAFT: 0,
    TENTATIVE: display ? 2 : 1,
    VERIFIED: 3,
    MEETING_FAILED: 3,
    MEETING_NOTIFIED: 4,
  }
  return at[stage] ?? WAY.length
}

/** The way of a list from its drawing to the Gram Sabha's signature. */
export const ListSteps = async ({ view }: { view: ListView }) => {
  const t = await getTranslations('lists.step')
  const locale = await getLocale()
  const now = reached(view)
  const { display, attestedAt, officer, finalisedAt, drawnOn, failedMeetings } = view
  const notes: Readonly<Record<(typeof WAY)[number], string | null>> = {
    drawn: dayInWords(drawnOn),
    displayed: display
      ? t('displayedNote', { board: readIn(display.board, locale), until: dayInWords(display.until) })
      : null,
    attested: attestedAt ? momentInWords(new Date(attestedAt)) : (officer?.name[locale] ?? null),
    meeting: failedMeetings > 0 ? t('failedNote', { count: failedMeetings }) : null,
    finalised: finalisedAt ? momentInWords(new Date(finalisedAt)) : null,
  }
  const steps: Step[] = WAY.map((key, index) => ({
    key,
    label: t(key),
    state: index < now ? 'done' : index === now ? 'now' : 'next',
    note: notes[key],
  }))
  return <StatusSteps steps={steps} />
}
