import { isLocale } from '@/lib/messages/locales'
import { changedFile } from '@/lib/features/places/queries/changed'
import { csvDownload } from '@/lib/platform/csv-download'

type Params = { params: Promise<{ id: string; lang: string }> }

/** Everything that a file of the directory changes, fact by fact, as a table in the words of the reader. */
export const GET = async (_request: Request, { params }: Params): Promise<Response> => {
  const { id, lang } = await params
  const file = await changedFile(id, isLocale(lang) ? lang : 'hi')
  if (!file) return new Response(null, { status: 404 })
  return csvDownload(file)
}
