import { connect } from 'node:net'
import type { Closing } from '@/lib/caretaker/closing'
import { connected, openGround } from '@/tests/bench/ground'
import { median, type Row } from '@/tests/bench/measure'
import { openPortal } from '@/tests/bench/portal'
import { fillPublished } from '@/tests/bench/published'
import { signedIn } from '@/tests/bench/signed-in'
import { panchayat, post } from '@/tests/bench/state'

const CLIENTS = 200
const REQUESTS = 50

type Headers = Readonly<Record<string, string>>

/** A client that asks and goes away before it was answered, some milliseconds later or at the first bytes. */
const dropped = (origin: string, path: string, headers: Headers, patience: number): Promise<void> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(origin)
    const socket = connect(Number(port), hostname, () => {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
      socket.write([`GET ${path} HTTP/1.1`, `Host: ${hostname}:${port}`, ...lines, '', ''].join('\r\n'))
      if (patience > 0) setTimeout(() => socket.destroy(), patience)
      else socket.once('data', () => socket.destroy())
    })
    socket.once('error', () => socket.destroy()).once('close', () => resolve())
  })

const answered = async (origin: string, path: string, headers: Headers): Promise<number> => {
  const times: number[] = []
  for (let done = 0; done < REQUESTS; done += 1) {
    const start = performance.now()
    const answer = await fetch(`${origin}${path}`, { headers })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    times.push(performance.now() - start)
  }
  return median(times)
}

const BUSY = `select count(*)::int as busy from pg_stat_activity
  where usename = 'antyodaya_portal' and state in ('active', 'idle in transaction', 'idle in transaction (aborted)')`

/** Two hundred clients that go away half-way must leave the next one as it was, and no connection of the pool at work. */
export const benchDisconnects = async (house: Closing): Promise<Row[]> => {
  const ground = await (await openGround(house))('disconnects')
  const { lists, numbers } = await connected(ground.superuser, fillPublished)
  const portal = await openPortal(house, ground.portal)
  const cookie = await connected(ground.superuser, async (client) =>
    signedIn(client, portal, await post(client, 'Asha', 'GP_SECRETARY', panchayat(1))),
  )
  const pages: readonly (readonly [what: string, path: string, headers: Headers])[] = [
    ['published list', `/published/${lists[0] ?? ''}`, {}],
    ['status page', `/status/${numbers[0] ?? ''}`, {}],
    ['signed-in register', '/households', cookie],
  ]
  const rows: Row[] = []
  for (const [what, path, headers] of pages) {
    await answered(portal.origin, path, headers)
    const before = await answered(portal.origin, path, headers)
    // A fifth of them at the first bytes, the others after one to four milliseconds, while the page is being made.
    await Promise.all(Array.from({ length: CLIENTS }, (_, at) => dropped(portal.origin, path, headers, at % 5)))
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    const { rows: found } = await connected(ground.superuser, (client) => client.query<{ busy: number }>(BUSY))
    if (found[0]?.busy !== 0) throw new Error(`${found[0]?.busy ?? 'no'} connections are still busy after ${path}`)
    const after = await answered(portal.origin, path, headers)
    rows.push({
      what: `next request after ${CLIENTS} dropped ones, ${what}`,
      ours: `${after.toFixed(1)} ms`,
      yardstick: `before ${before.toFixed(1)} ms`,
      ratio: after / before,
      aim: { sign: '≤', value: 1.3 },
    })
  }
  return rows
}
