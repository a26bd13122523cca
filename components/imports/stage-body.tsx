import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Moving } from '@/components/imports/moving'
import { Outcome } from '@/components/imports/outcome'
import { ResumeForm, StartForm, StopForm } from '@/components/imports/step-forms'
import { Understood } from '@/components/imports/understood'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { leavesOnly, type Receipt, writesNothing } from '@/lib/domain/import/receipt'
import { isMoving, isStopped } from '@/lib/domain/import/stage'
import type { ColumnsView } from '@/lib/features/imports/view/columns'
import type { ImportView } from '@/lib/features/imports/view/job'
import { countInWords, dayInWords, momentInWords } from '@/lib/platform/words'

interface Props {
  readonly job: ImportView
  readonly columns: ColumnsView | null
  readonly same: { readonly id: string; readonly at: Date } | null
  /** The sentence of the fault that stopped the file. */
  readonly fault: string | null
  /** What comes back and what differs: a person sees it before being asked to import. */
  readonly children: ReactNode
}

/** What a person is shown, and asked, at the stage where the file stands. */
export const StageBody = ({ job, columns, same, fault, children }: Props) => {
  if (isMoving(job.stage)) return <Working job={job} />
  if (job.stage === 'RECEIVING') return <Arriving job={job} />
  return (
    <>
      {job.stage === 'DONE' ? <Finished job={job} /> : null}
      {isStopped(job.stage) ? <Stopped job={job} fault={fault} /> : null}
      {(job.stage === 'READY' || job.stage === 'ASKING') && columns ? <Understood job={job} columns={columns} /> : null}
      {job.stage === 'READY' ? <Foreseen job={job} same={same} /> : null}
      {children}
      {job.stage === 'READY' ? <ToImport job={job} /> : null}
      {job.stage === 'ASKING' ? <StopForm id={job.id} running={false} /> : null}
    </>
  )
}

const Working = ({ job }: { job: ImportView }) => (
  <>
    <Moving job={job} />
    {job.stopping ? null : <StopForm id={job.id} running={job.stage === 'RUNNING'} />}
  </>
)

const Arriving = async ({ job }: { job: ImportView }) => {
  const t = await getTranslations('imports.receiving')
  return (
    <>
      <Notice tone="warning" title={t('title')}>
        <p>{t('text')}</p>
      </Notice>
      <StopForm id={job.id} running={false} />
    </>
  )
}

const Foreseen = async ({ job: { foreseen, content, asOf }, same }: Pick<Props, 'job' | 'same'>) => {
  const t = await getTranslations('imports.ready')
  const supplements = await getTranslations('supplements.page')
  const files = await getTranslations('files.left')
  if (!foreseen) return null
  return (
    <section aria-labelledby="dry-run" className="flow">
      <h2 id="dry-run">{t('dryRun')}</h2>
      {same ? <Notice>{t('same', { moment: momentInWords(same.at) })}</Notice> : null}
      {writesNothing(foreseen) ? (
        <Notice tone="good">
          {asOf && !same ? supplements('sameLines', { day: dayInWords(asOf) }) : t('nothing')}
        </Notice>
      ) : null}
      {content !== 'CORRECTIONS' && leavesOnly(foreseen) ? (
        <Notice tone="warning">{files('nothing', { records: foreseen.LEFT.records })}</Notice>
      ) : null}
      <Outcome receipt={foreseen} done={false} corrections={content === 'CORRECTIONS'} />
      {foreseen.REJECTED.rows + foreseen.HERE.rows + foreseen.UPDATED.rows + foreseen.LEFT.rows > 0 ? (
        <p>
          <a href="#import">{t('goOn')}</a>
        </p>
      ) : null}
    </section>
  )
}

const ToImport = async ({ job: { id, version, foreseen, leftOut, mayCover } }: { job: ImportView }) => {
  const t = await getTranslations('imports.ready')
  const files = await getTranslations('files.rows')
  const nothingGood = foreseen !== null && foreseen.IN.rows === foreseen.REJECTED.rows
  return (
    <section aria-labelledby="import" className="flow">
      <h2 id="import">{t('import')}</h2>
      {nothingGood ? (
        <Notice tone="warning">{foreseen.IN.rows === 0 ? files('onlyHeading') : t('noneGood')}</Notice>
      ) : (
        <StartForm
          id={id}
          version={version}
          here={foreseen?.HERE.records ?? 0}
          leftOut={leftOut?.lines ?? 0}
          mayCover={mayCover}
        />
      )}
      <StopForm id={id} running={false} />
    </section>
  )
}

/** Whether everything of the file is in the register, said only where it is. */
const Taken = async ({ job: { asOf }, counts }: { job: ImportView; counts: Receipt }) => {
  const t = await getTranslations('imports.finished')
  const files = await getTranslations('files.taken')
  const supplements = await getTranslations('supplements.done')
  if (writesNothing(counts))
    return <Notice tone="good">{asOf ? supplements('sameLines', { day: dayInWords(asOf) }) : t('nothing')}</Notice>
  if (counts.REJECTED.rows + counts.HERE.rows > 0) return null
  if (counts.asked.facts > 0) return <Notice>{files('waiting', { ...counts.asked })}</Notice>
  if (counts.LEFT.records > 0) return <Notice>{files('left', { records: counts.LEFT.records })}</Notice>
  return <Notice tone="good">{t('allTaken')}</Notice>
}

const Finished = async ({ job }: { job: ImportView }) => {
  const { counts, content, leftOut, extent, covering, covers, filled } = job
  const t = await getTranslations('imports')
  const supplements = await getTranslations('supplements.done')
  if (!counts) return null
  return (
    <section aria-labelledby="receipt" className="flow">
      <h2 id="receipt">{t('finished.title')}</h2>
      <Taken job={job} counts={counts} />
      {leftOut && extent ? <p>{supplements(extent, { lines: leftOut.lines, day: dayInWords(leftOut.asOf) })}</p> : null}
      {covering ? <p>{supplements(`covers.${covers}`)}</p> : null}
      <Outcome receipt={counts} done corrections={content === 'CORRECTIONS'} />
      <p className="actions">
        {filled === null ? null : (
          <Button href={`/${filled}`} variant="secondary">
            {t(filled === 'pensions' ? 'page.openPensions' : 'page.open')}
          </Button>
        )}
        <Button href="/imports/new" variant="link">
          {t('page.new')}
        </Button>
      </p>
    </section>
  )
}

const Stopped = async ({
  job: { id, stage, mode, counts, whole, content, pace },
  fault,
}: Pick<Props, 'job' | 'fault'>) => {
  const t = await getTranslations('imports')
  const failed = stage === 'FAILED'
  const kept = counts ? counts.CREATED.rows + counts.UPDATED.rows : 0
  const rows = countInWords(kept)
  return (
    <>
      <Notice
        tone={failed ? 'bad' : 'warning'}
        title={failed && mode === null ? t('failed.title') : t('stopped.title')}
      >
        {fault === null ? null : <p>{fault}</p>}
        <p>
          {kept > 0
            ? t(failed ? 'failed.ran' : 'stopped.kept', { rows })
            : t(failed ? 'failed.text' : 'stopped.nothing')}
        </p>
      </Notice>
      {whole ? <ResumeForm id={id} failed={failed} /> : null}
      <p className="actions">
        <Button href="/imports/new" variant="secondary">
          {t('page.new')}
        </Button>
      </p>
      {counts ? <Outcome receipt={counts} done corrections={content === 'CORRECTIONS'} stoppedOf={pace.total} /> : null}
    </>
  )
}
