import { isLocale } from '@/lib/messages/locales'
import { changedFile } from '@/lib/features/places/queries/changed'

type Params = { params: Promise<{ id: string; lang: string }> }

/** Everything that a file of the directory changes, fact by fact, as a table in the words of the reader. */
export const GET = async (_request: Request, { params }: Params): Promise<Response> => {
  const { id, lang } = await params
  const file = await changedFile(id, isLocale(lang) ? lang : 'hi')
  if (!file) return new Response(null, { status: 404 })
  return new Response(file.body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Cache-Control': 'no-store',
    },
  })
}
