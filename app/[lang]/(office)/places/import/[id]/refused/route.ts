import { isLocale } from '@/lib/messages/locales'
import { refusedFile } from '@/lib/features/places/queries/refused'

type Params = { params: Promise<{ id: string; lang: string }> }

/** The refused lines of a file of the directory, in its own shape, with a column that says why in the reader's language. */
export const GET = async (_request: Request, { params }: Params): Promise<Response> => {
  const { id, lang } = await params
  const file = await refusedFile(id, isLocale(lang) ? lang : 'hi')
  if (!file) return new Response(null, { status: 404 })
  return new Response(file.body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Cache-Control': 'no-store',
    },
  })
}
