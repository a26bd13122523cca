import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AadhaarNotice } from '@/components/imports/aadhaar-notice'
import { AlreadyHere } from '@/components/imports/already-here'
import { AsWritten } from '@/components/imports/as-written'
import { ImportDone } from '@/components/imports/import-done'
import { FamilyDifferences } from '@/components/imports/families'
import { FileSteps } from '@/components/imports/file-steps'
import { Kept } from '@/components/imports/kept'
import { CoveredPlaces } from '@/components/imports/covered-places'
import { LeftOutLines } from '@/components/imports/left-out'
import { MendedRows } from '@/components/imports/mended'
import { ProblemKinds, ReturnedRows } from '@/components/imports/returned'
import { StageBody } from '@/components/imports/stage-body'
import { StageTag } from '@/components/imports/stage-tag'
import { TakeBack } from '@/components/imports/taking-back'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { isMoving } from '@/lib/domain/import/stage'
import { showImport } from '@/lib/features/imports/queries/show'
import { absent } from '@/lib/platform/absent'
import { askedOnce } from '@/lib/platform/local-path'
import { momentInWords } from '@/lib/platform/words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('imports.page'))('title'),
})

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { id } = await params
  const { after, row, done } = await askedOnce(searchParams)
  const locale = await getLocale()
  const view = await showImport(id, { after, row }, locale)
  if (!view) absent()
  const t = await getTranslations('imports')
  const access = await getTranslations('access')
  const { job } = view
  const isBack = job.stage === 'TAKEN_BACK'
  const taking = view.takingBack ? <TakeBack id={id} taking={view.takingBack} /> : null
  return (
    <>
      <Breadcrumbs items={[{ label: t('page.title'), href: '/imports' }]} />
      <ImportDone done={done} moving={isMoving(job.stage)} />
      <PageHeading
        title={<AsWritten>{job.fileName}</AsWritten>}
        caption={t('page.one', { content: t(`contents.${job.content}`), sender: job.sender })}
      >
        <StageTag stage={job.stage} />
      </PageHeading>
      <p className="muted">
        {t('page.by', { who: job.who?.[locale] ?? access('somebody'), moment: momentInWords(job.at) })}
      </p>
      <FileSteps stage={job.stage} ordered={job.mode !== null} />
      {isBack ? taking : null}
      {isMoving(job.stage) ? null : view.aadhaar.map((becomes) => <AadhaarNotice key={becomes} becomes={becomes} />)}
      <StageBody job={job} columns={view.columns} same={view.same} fault={view.fault}>
        {view.already.length > 0 ? (
          <AlreadyHere
            rows={view.already}
            families={(job.counts ?? job.foreseen)?.HERE.records ?? 0}
            linked={job.filled === 'households'}
          />
        ) : null}
        {view.leftOut ? <LeftOutLines leftOut={view.leftOut} sender={job.sender} /> : null}
        {view.covering ? <CoveredPlaces covering={view.covering} /> : null}
        {view.problems.length > 0 ? <ProblemKinds problems={view.problems} before={job.stage === 'READY'} /> : null}
        {view.returned.length > 0 ? (
          <ReturnedRows id={id} rows={view.returned} behind={view.behind} next={view.nextReturned} />
        ) : null}
        {view.mended.length > 0 ? <MendedRows rows={view.mended} /> : null}
        {view.families.length > 0 ? (
          <FamilyDifferences
            id={id}
            applied={job.applied}
            families={view.families}
            linked={job.filled === 'households'}
            places={view.places}
            after={view.after}
            next={view.nextFamilies}
          />
        ) : null}
      </StageBody>
      {isBack ? null : taking}
      <Kept job={job} />
    </>
  )
}
