import { isLocale } from '@/lib/messages/locales'
import { refusedFile } from '@/lib/features/places/queries/refused'
import { csvDownload } from '@/lib/platform/csv-download'

type Params = { params: Promise<{ id: string; lang: string }> }

/** The refused lines of a file of the directory, in its own shape, with a column that says why in the reader's language. */
export const GET = async (_request: Request, { params }: Params): Promise<Response> => {
  const { id, lang } = await params
  const file = await refusedFile(id, isLocale(lang) ? lang : 'hi')
  if (!file) return new Response(null, { status: 404 })
  return csvDownload(file)
}
