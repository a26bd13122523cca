import { useLocale, useTranslations } from 'next-intl'
import { StageTag } from '@/components/applications/stage-tag'
import { Notice } from '@/components/ui/notice'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import type { PlaceName } from '@/lib/domain/place/place'

interface Going {
  readonly number: string
  readonly stage: ApplicationStage
}

const Numbers = ({ of }: { of: readonly Going[] }) => (
  <ul>
    {of.map(({ number, stage }) => (
      <li key={number}>
        <span className="reference">{number}</span> <StageTag stage={stage} />
      </li>
    ))}
  </ul>
)

/** Why a village does not go over yet: its running applications by number, and what ends them. */
export const MoveWaits = ({ running }: { running: readonly Going[] }) => {
  const t = useTranslations('moves')
  return (
    <>
      <Notice tone="warning" title={t('refusal.running', { count: running.length })}>
        <p>{t('page.waits')}</p>
      </Notice>
      <Numbers of={running} />
    </>
  )
}

/** Families that wait on the approved list of the place they leave: their turn stays behind. */
export const TurnsLost = ({ losing, from }: { losing: readonly Going[]; from: PlaceName }) => {
  const t = useTranslations('moves.page')
  const locale = useLocale()
  return (
    <>
      <Notice tone="warning" title={t('losing', { count: losing.length, place: from[locale] })}>
        <p>{t('losingText')}</p>
      </Notice>
      <Numbers of={losing} />
    </>
  )
}
