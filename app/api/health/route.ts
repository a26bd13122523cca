import { showHealth } from '@/lib/features/health/queries'

export const dynamic = 'force-dynamic'

export const GET = async (): Promise<Response> => {
  const health = await showHealth()
  return Response.json(health, { status: health.status === 'ok' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
