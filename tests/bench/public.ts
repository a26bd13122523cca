import type { Closing } from '@/lib/caretaker/closing'
import { connected, openGround } from '@/tests/bench/ground'
import { load } from '@/tests/bench/load'
import { inTurn, median, rate, type Row } from '@/tests/bench/measure'
import { openPortal, YARDSTICK } from '@/tests/bench/portal'
import { fillPublished } from '@/tests/bench/published'

/** So many different papers are asked for: no row of the database and no line of a cache is hot by itself. */
const NUMBERS = 1000

/** A published list must come ready-made, or the figure means something else than it says. */
const checkKept = async (origin: string, path: string): Promise<void> => {
  const kept = (await fetch(`${origin}${path}`)).headers.get('x-nextjs-cache')
  if (kept !== 'HIT') throw new Error(`${path} is not served from the kept pages (${kept ?? 'no mark'})`)
}

/** What everybody reads, as page and as data, against the emptiest answer of the same build; row-level security on. */
export const benchPublic = async (house: Closing): Promise<Row[]> => {
  const ground = await (await openGround(house))('public')
  const { lists, numbers } = await connected(ground.superuser, fillPublished)
  const { origin } = await openPortal(house, ground.portal)
  const asked = numbers.filter((_, index) => index % Math.ceil(numbers.length / NUMBERS) === 0)
  const addresses = {
    statusPage: asked.map((number) => `/status/${number}`),
    listPage: lists.map((id) => `/published/${id}`),
    furnished: [YARDSTICK.furnished],
    bare: [YARDSTICK.bare],
    statusData: asked.map((number) => `/api/public/v1/status/${number}`),
    listData: lists.map((id) => `/api/public/v1/lists/${id}`),
    route: [YARDSTICK.route],
  }
  for (const paths of Object.values(addresses)) await load(origin, paths)
  for (const path of addresses.listPage) await checkKept(origin, path)

  const ask = (paths: readonly string[]) => async () => (await load(origin, paths)).perSecond
  const found = await inTurn({
    statusPage: ask(addresses.statusPage),
    furnished: ask(addresses.furnished),
    listPage: ask(addresses.listPage),
    bare: ask(addresses.bare),
    statusData: ask(addresses.statusData),
    route: ask(addresses.route),
    listData: ask(addresses.listData),
  })
  const row = (what: string, ours: Key, yardstick: Key, called: string, aim: number | null): Row => ({
    what,
    ours: rate(median(found(ours))),
    yardstick: `${called} ${rate(median(found(yardstick)))}`,
    ratio: median(found(ours)) / median(found(yardstick)),
    aim: aim === null ? null : { sign: '≥', value: aim },
  })
  return [
    row('status page', 'statusPage', 'furnished', 'empty dynamic page in the same furniture', 0.7),
    row('status page', 'statusPage', 'bare', 'empty dynamic page without furniture', null),
    row('published list of 200 rows', 'listPage', 'furnished', 'empty dynamic page in the same furniture', null),
    row('published list of 200 rows', 'listPage', 'bare', 'empty dynamic page without furniture', 0.7),
    row('status as JSON', 'statusData', 'route', 'empty route handler', 0.4),
    row('published list of 200 rows as JSON', 'listData', 'route', 'empty route handler', 0.4),
  ]
}

type Key = 'statusPage' | 'furnished' | 'listPage' | 'bare' | 'statusData' | 'route' | 'listData'
