import { useTranslations } from 'next-intl'
import { StageTag } from '@/components/applications/stage-tag'
import { Notice } from '@/components/ui/notice'
import type { ApplicationStage } from '@/lib/domain/application/stages'

interface Running {
  readonly number: string
  readonly stage: ApplicationStage
}

/** Why a village does not go over yet: its running applications by number, and what ends them. */
export const MoveWaits = ({ running }: { running: readonly Running[] }) => {
  const t = useTranslations('moves')
  return (
    <>
      <Notice tone="warning" title={t('refusal.running', { count: running.length })}>
        <p>{t('page.waits')}</p>
      </Notice>
      <ul>
        {running.map(({ number, stage }) => (
          <li key={number}>
            <span className="reference">{number}</span> <StageTag stage={stage} />
          </li>
        ))}
      </ul>
    </>
  )
}
