import { reportOf } from '@/lib/features/imports/queries/report'
import { isLocale } from '@/lib/messages/locales'

type Params = { params: Promise<{ id: string; lang: string }> }

/** The rows that came back, in the file's own shape, with a column that says why in the reader's language. */
export const GET = async (_request: Request, { params }: Params): Promise<Response> => {
  const { id, lang } = await params
  const report = await reportOf(id, isLocale(lang) ? lang : 'hi')
  if (!report) return new Response(null, { status: 404 })
  return new Response(report.body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(report.name)}`,
      'Cache-Control': 'no-store',
    },
  })
}
