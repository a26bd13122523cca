import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BoardTable } from '@/components/lists/board-table'
import { NobodySelected } from '@/components/lists/nobody-selected'
import { Signatures } from '@/components/meetings/signatures'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { showList } from '@/lib/features/lists/queries'
import { absent } from '@/lib/platform/absent'
import { dayInWords } from '@/lib/platform/words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('lists.page'))('printBoard'),
})

export default async function PrintListPage({ params }: { params: Promise<{ id: string }> }) {
  const view = await showList((await params).id)
  if (!view?.named) absent()
  const t = await getTranslations('lists')
  const words = await getTranslations('forms')
  const locale = await getLocale()
  const { id, place, drive, edition, seats, display, digest, officer } = view
  return (
    <>
      <Breadcrumbs items={[{ label: t('page.titleOf', { panchayat: place[locale] }), href: `/lists/${id}` }]} />
      <PageHeading
        caption={`${readIn(drive, locale)} · ${t('page.edition', { edition })}`}
        title={t('page.titleOf', { panchayat: place[locale] })}
        actions={<PrintButton>{words('print')}</PrintButton>}
      >
        {t('page.seatsAre', { seats })}
      </PageHeading>
      {display ? (
        <p>
          {t('page.hangs', {
            board: readIn(display.board, locale),
            from: dayInWords(display.on),
            until: dayInWords(display.until),
          })}
        </p>
      ) : null}
      <NobodySelected rows={view.rows} />
      <BoardTable view={view} />
      <p>{t('page.boardNote')}</p>
      {digest ? (
        <p className="small">
          {t('page.digest')} <code className="digest">{digest}</code>
        </p>
      ) : null}
      <Signatures
        names={[
          t('page.secretary'),
          officer ? `${officer.name[locale]}, ${readIn(officer.designation, locale)}` : t('page.officer'),
        ]}
      />
    </>
  )
}
