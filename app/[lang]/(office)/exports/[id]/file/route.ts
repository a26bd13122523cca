import { fetchExport } from '@/lib/features/exports/queries'
import { isLocale } from '@/lib/messages/locales'
import { csvDownload } from '@/lib/platform/csv-download'

type Params = { params: Promise<{ id: string; lang: string }> }

/** The file of an export. After it has expired the address leads back to the book, where a new one can be asked for. */
export const GET = async (_request: Request, { params }: Params): Promise<Response> => {
  const { id, lang } = await params
  const given = await fetchExport(id, isLocale(lang) ? lang : 'hi')
  if (given === null) return new Response(null, { status: 404 })
  if (given === 'expired') return new Response(null, { status: 303, headers: { Location: '/exports?done=expired' } })
  return csvDownload(given)
}
