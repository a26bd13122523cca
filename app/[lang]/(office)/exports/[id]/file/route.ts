import { fetchExport } from '@/lib/features/exports/queries'

/** The file of an export. After it has expired the address leads back to the book, where a new one can be asked for. */
export const GET = async (_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
  const given = await fetchExport((await params).id)
  if (given === null) return new Response(null, { status: 404 })
  if (given === 'expired') return new Response(null, { status: 303, headers: { Location: '/exports?done=expired' } })
  return new Response(given.body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${given.name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
