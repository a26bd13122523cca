import type { Client } from 'pg'
import type { Closing } from '@/lib/caretaker/closing'
import type { Actor } from '@/lib/domain/access/actor'
import { connected, type Ground, openGround } from '@/tests/bench/ground'
import { load, type Load } from '@/tests/bench/load'
import { inTurn, median, type Row } from '@/tests/bench/measure'
import { openPortal } from '@/tests/bench/portal'
import { signedIn } from '@/tests/bench/signed-in'
import { layPlaces, panchayat, post, settleDown, settleFamilies } from '@/tests/bench/state'

/** Families of the panchayat that is looked at, in a State that holds nobody else or a lakh of families. */
const OWN = 100
const PANCHAYATS = 1000
const LARGE_PANCHAYAT = PANCHAYATS + 1
const LARGE = 5000

const fill = async (client: Client, panchayats: number): Promise<Actor> => {
  await layPlaces(client, LARGE_PANCHAYAT)
  await settleFamilies(client, 1, panchayats, OWN)
  return post(client, 'Asha', 'GP_SECRETARY', panchayat(1))
}

/** The secretary of the large panchayat, and the address of its last page. */
const fillLarge = async (client: Client): Promise<{ secretary: Actor; deep: string }> => {
  await settleFamilies(client, LARGE_PANCHAYAT, LARGE_PANCHAYAT, LARGE)
  const place = panchayat(LARGE_PANCHAYAT)
  const { rows } = await client.query<{ id: string }>(
    'select id from households where place = $1 order by id offset $2 limit 1',
    [place, LARGE - 101],
  )
  const deep = `/households?after=${encodeURIComponent(`${place}~${rows[0]?.id ?? ''}`)}`
  return { secretary: await post(client, 'Large', 'GP_SECRETARY', place), deep }
}

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`

const row = (what: string, ours: number, called: string, yardstick: number, most: number): Row => ({
  what,
  ours: milliseconds(ours),
  yardstick: `${called} ${milliseconds(yardstick)}`,
  ratio: ours / yardstick,
  aim: { sign: '≤', value: most },
})

/** The register on the screen of one secretary: what the size of the State, and the depth of the page, cost. */
export const benchRegister = async (house: Closing): Promise<Row[]> => {
  const open = await openGround(house)
  const [small, large] = [await open('hundred'), await open('lakh')]
  const lonely = await connected(small.superuser, async (client) => {
    const secretary = await fill(client, 1)
    await settleDown(client)
    return secretary
  })
  const { crowded, last } = await connected(large.superuser, async (client) => {
    const secretary = await fill(client, PANCHAYATS)
    const filled = await fillLarge(client)
    await settleDown(client)
    return { crowded: secretary, last: filled }
  })

  const screen = async (ground: Ground): Promise<(who: Actor, path: string) => Promise<() => Promise<Load>>> => {
    const portal = await openPortal(house, ground.portal)
    return async (who, path) => {
      const headers = await connected(ground.superuser, (client) => signedIn(client, portal, who))
      const look = () => load(portal.origin, [path], headers)
      await look()
      return look
    }
  }
  const inSmall = await screen(small)
  const inLarge = await screen(large)
  const found = await inTurn({
    hundred: await inSmall(lonely, '/households'),
    lakh: await inLarge(crowded, '/households'),
    first: await inLarge(last.secretary, '/households'),
    deep: await inLarge(last.secretary, last.deep),
  })
  const p50 = (name: Parameters<typeof found>[0]) => median(found(name).map((turn) => turn.p50))
  const p95 = (name: Parameters<typeof found>[0]) => median(found(name).map((turn) => turn.p95))
  return [
    row('register of a panchayat among 1,00,000 families, p50', p50('lakh'), 'among 100', p50('hundred'), 1.3),
    row('register of a panchayat among 1,00,000 families, p95', p95('lakh'), 'among 100', p95('hundred'), 1.3),
    row('page 98 of 5,000 families, p50', p50('deep'), 'page 1', p50('first'), 1.1),
  ]
}
