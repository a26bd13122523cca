import { getTranslations } from 'next-intl/server'
import { ApplyForm } from '@/components/places/apply-form'
import { Foreseen } from '@/components/places/foreseen'
import { RefusedLines } from '@/components/places/refused-lines'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { isPlainDate } from '@/lib/domain/shared/plain-date'
import { showImport } from '@/lib/features/places/queries/show'
import { absent } from '@/lib/platform/absent'
import { askedOnce } from '@/lib/platform/local-path'
import { countInWords, dayInWords, momentInWords } from '@/lib/platform/words'

/** A day, or the year alone where no more is told. */
const fileDayInWords = (day: string): string => (isPlainDate(day) ? dayInWords(day) : day)

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ImportReportPage({ params, searchParams }: Props) {
  const kept = await showImport((await params).id)
  if (!kept) absent()
  const { done } = await askedOnce(searchParams)
  const t = await getTranslations('places')
  const word = await getTranslations('places.page.report')
  const look = await getTranslations('places.page.look')
  const shown = kept.stage === 'SHOWN'
  const nothing = kept.created + kept.updated + kept.linked + kept.struckOff + kept.unlinked === 0
  const counts = [
    [word('read'), kept.read],
    [word('created'), kept.created],
    [word('updated'), kept.updated],
    [look('ofThemRenamed'), kept.renamed],
    [word('same'), kept.unchanged],
    [word('refused'), kept.refused],
    [look('ofThemMoved'), kept.moved],
    ...(kept.elsewhere > 0 ? [[look('elsewhere'), kept.elsewhere] as const] : []),
    [word('linked'), kept.linked],
    [word('unlinked'), kept.unlinked],
    [word('struckOff'), kept.struckOff],
  ] as const
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('page.browse.title'), href: '/places' },
          { label: t('page.import.title'), href: '/places/import' },
        ]}
      />
      <PageHeading
        caption={`${kept.kind === null ? '' : t(`sheet.${kept.kind}`)} · ${momentInWords(kept.at)}`}
        title={shown ? look('title', { file: kept.fileName }) : word('title', { file: kept.fileName })}
      />
      <DoneNotice done={done} words={shown ? {} : { applied: look('applied') }} />
      {nothing && kept.refused === 0 ? <Notice live title={word('unchanged')} /> : null}
      {shown && !nothing ? <Notice title={look('nothingYet')} /> : null}
      <SummaryList
        rows={[
          ...counts.map(([label, count]) => ({ label, value: countInWords(count) })),
          { label: word('complete'), value: kept.complete ? word('yes') : word('no') },
        ]}
      />
      {kept.older ? (
        <Notice tone="warning">
          {t('change.older', {
            file: fileDayInWords(kept.toldOn ?? ''),
            known: kept.older.file,
            on: fileDayInWords(kept.older.on),
          })}
        </Notice>
      ) : null}
      <Foreseen id={kept.id} groups={kept.groups} />
      {kept.refused > 0 ? <RefusedLines id={kept.id} lines={kept.lines} refused={kept.refused} /> : null}
      {shown && !nothing ? <ApplyForm id={kept.id} seen={kept.seen ?? ''} waits={kept.waits} held={kept.held} /> : null}
    </>
  )
}
