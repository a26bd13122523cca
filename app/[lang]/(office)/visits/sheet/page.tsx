import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { SheetKey, SheetTable } from '@/components/visits/sheet-table'
import { Empty } from '@/components/ui/empty'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { absent } from '@/lib/platform/absent'
import { dayInWords } from '@/lib/platform/words'
import { visitSheet } from '@/lib/features/visits/queries/list'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('visits.page'))('print'),
})

export default async function VisitSheetPage({ searchParams }: { searchParams: Promise<{ area?: string }> }) {
  const sheet = (await visitSheet((await searchParams).area)) ?? absent()
  const t = await getTranslations('visits.page')
  const locale = await getLocale()
  const title = t('sheet', { area: sheet.area[locale] })
  return (
    <>
      <PageHeading title={title} actions={<PrintButton>{t('printNow')}</PrintButton>}>
        {t('sheetLead', { count: sheet.rows.length, day: dayInWords(sheet.today) })}
      </PageHeading>
      {sheet.rows.length === 0 ? (
        <Empty title={t('nobody')} />
      ) : (
        <>
          <SheetKey />
          <SheetTable rows={sheet.rows} caption={title} />
        </>
      )}
      <p className="signature-line">{t('signature')}</p>
    </>
  )
}
