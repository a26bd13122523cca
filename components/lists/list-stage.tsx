import { getTranslations } from 'next-intl/server'
import { Tag, type Tone } from '@/components/ui/tag'
import type { ListStage } from '@/lib/domain/selection/stages'

const TONES: Readonly<Partial<Record<ListStage, Tone>>> = {
  MEETING_FAILED: 'warning',
  RETURNED_TO_GP: 'warning',
  FINALISED: 'good',
  DEPT_APPROVED: 'good',
  CARDS_ISSUING: 'good',
  CLOSED: 'good',
  SUPERSEDED: 'neutral',
}

/** Where a list stands, as a tag. */
export const ListStageTag = async ({ stage }: { stage: ListStage }) => {
  const t = await getTranslations('lists.stage')
  return <Tag tone={TONES[stage] ?? 'info'}>{t(stage)}</Tag>
}
