import autocannon from 'autocannon'
import { quantile } from '@/tests/bench/measure'

const CONNECTIONS = 10
const SECONDS = 4

/** What ten connections got in a few seconds: answers a second, and milliseconds to wait for one. */
export interface Load {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
}

/**
 * Asks the addresses in turn over ten connections, each of which begins elsewhere in the row. Anything but an answer of
 * 2xx is a fault of the benchmark, not a figure.
 */
export const load = async (
  origin: string,
  paths: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Promise<Load> => {
  const times: number[] = []
  let clients = 0
  const run = autocannon({
    url: origin,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers,
    requests: paths.map((path) => ({ path })),
    setupClient: (client) => {
      const start = Math.floor((paths.length * clients) / CONNECTIONS)
      clients += 1
      client.setRequests([...paths.slice(start), ...paths.slice(0, start)].map((path) => ({ path })))
    },
  })
  run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  const { errors, timeouts, non2xx, duration, ...rest } = await run
  if (errors + timeouts + non2xx > 0)
    throw new Error(
      `${origin}${paths[0] ?? ''}: ${errors} errors, ${timeouts} timeouts, ${non2xx} answers other than 2xx`,
    )
  return { perSecond: rest['2xx'] / duration, p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}
