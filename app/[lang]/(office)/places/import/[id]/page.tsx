import { getTranslations } from 'next-intl/server'
import { RefusedLines } from '@/components/places/refused-lines'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { showImport } from '@/lib/features/places/queries'
import { absent } from '@/lib/platform/absent'
import { countInWords, momentInWords } from '@/lib/platform/words'

export default async function ImportReportPage({ params }: { params: Promise<{ id: string }> }) {
  const kept = await showImport((await params).id)
  if (!kept) absent()
  const t = await getTranslations('places')
  const word = await getTranslations('places.page.report')
  const nothing = kept.created + kept.updated + kept.linked + kept.struckOff + kept.unlinked === 0
  const counts = [
    [word('read'), kept.read],
    [word('created'), kept.created],
    [word('updated'), kept.updated],
    [word('same'), kept.unchanged],
    [word('refused'), kept.refused],
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
        title={word('title', { file: kept.fileName })}
      />
      {nothing && kept.refused === 0 ? <Notice live title={word('unchanged')} /> : null}
      <SummaryList
        rows={[
          ...counts.map(([label, count]) => ({ label, value: countInWords(count) })),
          { label: word('complete'), value: kept.complete ? word('yes') : word('no') },
        ]}
      />
      {kept.refused > 0 ? <RefusedLines lines={kept.lines} refused={kept.refused} /> : null}
    </>
  )
}
