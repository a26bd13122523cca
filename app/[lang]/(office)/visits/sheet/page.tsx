import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { SheetKey, SheetTable } from '@/components/visits/sheet-table'
import { Empty } from '@/components/ui/empty'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { TextLink } from '@/components/ui/text-link'
import { absent } from '@/lib/platform/absent'
import { askedOnce } from '@/lib/platform/local-path'
import { dayInWords } from '@/lib/platform/words'
import { visitSheet } from '@/lib/features/visits/queries/list'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('visits.page'))('print'),
})

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function VisitSheetPage({ searchParams }: Props) {
  const sheet = (await visitSheet(await askedOnce(searchParams))) ?? absent()
  const t = await getTranslations('visits.page')
  const pensions = await getTranslations('pensions')
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
          <SheetTable rows={sheet.rows} caption={title} told={sheet.told} />
          {Object.keys(sheet.told).length === 0 ? null : <p>{pensions('told.ask')}</p>}
        </>
      )}
      <p className="signature-line">{t('signature')}</p>
      {sheet.next === null ? null : (
        <p className="no-print">
          <TextLink href={`/visits/sheet?area=${encodeURIComponent(sheet.path)}&after=${sheet.next}`}>
            {t('nextSheet')}
          </TextLink>
        </p>
      )}
    </>
  )
}
