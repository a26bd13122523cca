import { publishedBody } from '@/lib/features/publications/queries'

/** GET /api/public/v1/lists/{id}: the frozen public document, byte for byte what its digest was taken of. */
export const GET = async (_request: Request, { params }: { params: Promise<{ list: string }> }) => {
  const body = await publishedBody((await params).list)
  if (body === null) return Response.json({ error: 'unknown' }, { status: 404 })
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'public, max-age=31536000, immutable',
  }
  return new Response(body, { headers })
}
