import { useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import type { ApplicationStage } from '@/lib/domain/application/stages'

const TONES: Readonly<Record<ApplicationStage, Tone>> = {
  DRAFT: 'neutral',
  SUBMITTED: 'info',
  UNDER_VERIFICATION: 'info',
  RETURNED: 'warning',
  VERIFIED_ELIGIBLE: 'good',
  VERIFIED_INELIGIBLE: 'warning',
  LISTED: 'info',
  SELECTED: 'good',
  WAITLISTED: 'info',
  NOT_SELECTED: 'bad',
  SELECTED_BY_PROMOTION: 'good',
  APPROVED: 'good',
  CARD_ISSUED: 'good',
  WITHDRAWN: 'neutral',
  REJECTED: 'bad',
  CLOSED: 'neutral',
}

/** The stage of an application in a word. */
export const StageTag = ({ stage }: { stage: ApplicationStage }) => {
  const t = useTranslations('applications.stage')
  return <Tag tone={TONES[stage]}>{t(stage)}</Tag>
}
