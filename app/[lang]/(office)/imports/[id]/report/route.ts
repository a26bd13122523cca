import { reportOf } from '@/lib/features/imports/queries/report'
import { isLocale } from '@/lib/messages/locales'
import { csvDownload } from '@/lib/platform/csv-download'

type Params = { params: Promise<{ id: string; lang: string }> }

/** The rows that came back, in the file's own shape, with a column that says why in the reader's language. */
export const GET = async (_request: Request, { params }: Params): Promise<Response> => {
  const { id, lang } = await params
  const report = await reportOf(id, isLocale(lang) ? lang : 'hi')
  if (!report) return new Response(null, { status: 404 })
  return csvDownload(report)
}
