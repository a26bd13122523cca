import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import type { ApplicationStage } from '@/lib/domain/application/stages'

/** The stages a panchayat looks at day by day; the rest is under "all". */
const DAILY: readonly ApplicationStage[] = [
  'DRAFT',
  'RETURNED',
  'SUBMITTED',
  'UNDER_VERIFICATION',
  'VERIFIED_ELIGIBLE',
  'VERIFIED_INELIGIBLE',
  'LISTED',
  'APPROVED',
  'CARD_ISSUED',
]

/** Links that narrow the list to one stage. */
export const StageLinks = async ({ chosen }: { chosen: ApplicationStage | null }) => {
  const t = await getTranslations('applications')
  return (
    <nav aria-label={t('page.stages')} className="actions">
      <Button href="/applications" variant={chosen === null ? 'secondary' : 'link'}>
        {t('page.allStages')}
      </Button>
      {DAILY.map((stage) => (
        <Button key={stage} href={`/applications?stage=${stage}`} variant={chosen === stage ? 'secondary' : 'link'}>
          {t(`stage.${stage}`)}
        </Button>
      ))}
    </nav>
  )
}
