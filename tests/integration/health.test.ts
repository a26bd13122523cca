import { createServer } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { asOwner } from '@/tests/support/accounts'

const answer = async (url?: string) => {
  vi.resetModules()
  const before = process.env['DATABASE_URL']
  if (url !== undefined) process.env['DATABASE_URL'] = url
  const pools = globalThis as { antyodayaPools?: unknown }
  delete pools.antyodayaPools
  const { GET } = await import('@/app/api/health/route')
  const began = performance.now()
  const response = await GET()
  process.env['DATABASE_URL'] = before
  delete pools.antyodayaPools
  return { code: response.status, body: (await response.json()) as unknown, took: performance.now() - began }
}

afterEach(() => vi.restoreAllMocks())

describe('GET /api/health (requirement 13)', () => {
  it('says ok when the database answers and knows every migration of the build', async () => {
    expect(await answer()).toMatchObject({
      code: 200,
      body: { status: 'ok', database: 'ok', migrations: 'current', pending: [] },
    })
  })

  it('answers 503 and names the migrations that are pending', async () => {
    const name = await asOwner(async (client) => {
      const { rows } = await client.query<{ migration_name: string }>(
        'delete from _prisma_migrations where migration_name = (select max(migration_name) from _prisma_migrations) returning migration_name',
      )
      return rows[0]?.migration_name
    })
    expect(await answer()).toMatchObject({
      code: 503,
      body: { status: 'failing', database: 'ok', migrations: 'pending', pending: [name] },
    })
  })

  it('answers 503 when nothing listens, without the address, the name or the password', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { code, body } = await answer('postgres://someone:hush@127.0.0.1:1/nowhere')
    expect(code).toBe(503)
    expect(body).toEqual({ status: 'failing', database: 'unreachable', migrations: 'unknown', pending: [] })
  })

  it('answers within three seconds when the database takes the call and says nothing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const silent = createServer(() => undefined)
    await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready))
    const address = silent.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { code, took } = await answer(`postgres://someone:hush@127.0.0.1:${port}/silent`)
    silent.close()
    expect(code).toBe(503)
    expect(took).toBeLessThan(3_000)
  })
})
