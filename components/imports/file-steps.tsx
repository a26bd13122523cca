import { useTranslations } from 'next-intl'
import { type Step, StatusSteps } from '@/components/ui/status-steps'
import type { ImportStage } from '@/lib/domain/import/stage'

const STEPS = ['hand', 'read', 'look', 'import', 'done'] as const

/** The step at which each stage stands, counted from 0. */
const AT = {
  RECEIVING: 0,
  RECEIVED: 1,
  READING: 1,
  ASKING: 2,
  READY: 2,
  QUEUED: 3,
  RUNNING: 3,
  DONE: 5,
  CANCELLED: 2,
  FAILED: 1,
  TAKEN_BACK: 4,
} as const satisfies Readonly<Record<ImportStage, number>>

/** Where the file is on its way from the sender to the receipt. */
export const FileSteps = ({ stage, ordered }: { stage: ImportStage; ordered: boolean }) => {
  const t = useTranslations('imports.steps')
  const stopped = stage === 'CANCELLED' || stage === 'FAILED' || stage === 'TAKEN_BACK'
  const now = stopped && ordered && stage !== 'TAKEN_BACK' ? 3 : AT[stage]
  const stateOf = (index: number): Step['state'] =>
    index < now ? 'done' : index > now ? 'next' : stopped ? 'stopped' : 'now'
  return (
    <nav aria-label={t('label')}>
      <StatusSteps
        steps={STEPS.map((key, index) => ({
          key,
          label: t(index === now && stage === 'TAKEN_BACK' ? 'takenBack' : key),
          state: stateOf(index),
        }))}
      />
    </nav>
  )
}
