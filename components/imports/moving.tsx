import { useTranslations } from 'next-intl'
import { LookAgain } from '@/components/imports/look-again'
import { Bar } from '@/components/ui/bar'
import type { ImportView } from '@/lib/features/imports/view/job'
import { countInWords } from '@/lib/platform/words'

/** The work that goes on: how much of it, how fast, how long still. The page looks again by itself, script or none. */
export const Moving = ({ job: { stage, pace, stopping } }: { job: ImportView }) => {
  const t = useTranslations('imports')
  const { done, total, perSecond, secondsLeft } = pace
  const isRun = stage === 'QUEUED' || stage === 'RUNNING'
  const title = t(stage === 'QUEUED' ? 'running.queued' : isRun ? 'running.title' : 'reading.title')
  const numbers =
    total === null || !isRun
      ? t(isRun ? 'running.sofar' : 'reading.rows', { done: countInWords(done), rows: countInWords(done) })
      : t('running.of', { done: countInWords(done), total: countInWords(total) })
  const facts = [
    ...(perSecond === null || !isRun ? [] : [t('running.perSecond', { rate: countInWords(perSecond) })]),
    ...(secondsLeft === null || !isRun ? [] : [t('running.left', { minutes: Math.floor(secondsLeft / 60) })]),
  ]
  return (
    <section aria-labelledby="moving" className="flow">
      <h2 id="moving">{title}</h2>
      {isRun ? null : <p>{t('reading.text')}</p>}
      {stage === 'RUNNING' || done > 0 ? (
        <Bar
          label={t('running.rows')}
          value={done}
          max={total ?? done}
          numbers={numbers}
          lineLabel={facts.join(' · ')}
        />
      ) : null}
      {stopping ? <p>{t('running.stopping')}</p> : null}
      <p className="muted">{t('page.again')}</p>
      <LookAgain />
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
    </section>
  )
}
