import { returnedRows } from '@/lib/features/households/queries/import'
import { isLocale } from '@/lib/messages/locales'

/** The returned rows of a file in its own shape, with a column that says why in the reader's language. */
export const GET = async (request: Request, { params }: { params: Promise<{ lang: string }> }): Promise<Response> => {
  const { lang } = await params
  const fileId = new URL(request.url).searchParams.get('file') ?? ''
  const given = await returnedRows(fileId, isLocale(lang) ? lang : 'hi')
  if (!given) return new Response(null, { status: 404 })
  const name = encodeURIComponent(`returned-${given.name}`)
  return new Response(given.text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      'Cache-Control': 'no-store',
    },
  })
}
