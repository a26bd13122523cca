import { globSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor, Role } from '@/lib/domain/access/actor'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { BLOCK, DISTRICT, PANCHAYAT, STATE } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { arranged, rowOf, tied, type Ties } from '@/tests/support/need-world'
import { answers, NOON, officer, settle } from '@/tests/support/register-story'

const seat: { actor: Actor | null } = { actor: null }
vi.mock('@/lib/platform/session', () => ({
  requireActor: () => (seat.actor ? Promise.resolve(seat.actor) : Promise.reject(new Error('Nobody sits here'))),
}))

const NONE: Ties = { card: false, application: 'SUBMITTED', list: null, line: false }

/** Facts that stand nowhere else: whoever meets one of them has read of this family. */
const told = (name: string, mobile: string) => ({
  houseNo: `${name}-41`,
  mobile,
  category: 'ST',
  'members[0].name': `${name} Devi`,
  'members[0].occupation': `${name} weaves`,
  'members[0].monthlyIncome': '1977',
  'members[1].name': `${name} Ram`,
})

const families: Record<'Kanari' | 'Tadari', { id: string; number: string }> = {
  Kanari: { id: '', number: '' },
  Tadari: { id: '', number: '' },
}
const rows: string[] = []

beforeAll(async () => {
  await settle()
  const asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  for (const [name, mobile, ties] of [
    ['Kanari', '9811122233', NONE],
    ['Tadari', '9844455566', { ...NONE, card: true, list: { stage: 'CLOSED', returnedBy: null }, line: true }],
  ] as const) {
    const { id } = lawful(await execute(registerHousehold, asha, answers(told(name, mobile)), { now: NOON }))
    await tied(id, ties)
    await arranged(async (client) => {
      const about = { household_id: id, kind: 'CARD_CANCELLATION', subject_kind: 'application' }
      await rowOf(client, 'review_tasks', about)
      await rowOf(client, 'meeting_families', { household_id: id, head_name: `${name} Devi`, serial: mobile.slice(-2) })
      for (const table of [
        'applications',
        'cards',
        'pension_checks',
        'review_tasks',
        'list_rows',
        'meeting_families',
      ]) {
        const key = table === 'list_rows' ? 'list_id' : table === 'meeting_families' ? 'meeting_id' : 'id'
        const { rows: found } = await client.query<{ key: string }>(
          `select ${key}::text as key from ${table} where household_id = $1`,
          [id],
        )
        rows.push(...found.map((row) => row.key))
      }
    })
    const number = await asOwner(async (client) => {
      const { rows: found } = await client.query<{ number: string }>('select number from households where id = $1', [
        id,
      ])
      return found[0]?.number ?? ''
    })
    families[name] = { id, number }
  }
})

/** What a page could ask: every id of the world, the words of a search, and the filters that the pages have. */
const questions = (): readonly (readonly unknown[])[] => [
  [],
  [{}],
  ...[...rows, ...Object.values(families).map(({ id }) => id)].flatMap((id) => [
    [id],
    [id, {}],
    [id, { asOf: '15-08-2026' }],
    [id, 'en'],
  ]),
  ...['Kanari', '9811122233', 'Kanari-41', families.Kanari.number].flatMap((q) => [[{ q }], [q], [q, 'en']]),
  [{ asOf: '31-12-2026' }],
  [{ asOf: '15-08-2026' }],
  [{ household: families.Kanari.number }],
  [{ stage: null, after: null }],
  [{ area: PANCHAYAT }],
  [{ village: '2/25/s152/v18896' }],
  [undefined],
]

const isQuery = (one: unknown): one is (...question: readonly unknown[]) => unknown => typeof one === 'function'

/** Everything that every query of the portal answers an office, as text, by the query's name. */
const allThatIsRead = async (actor: Actor): Promise<ReadonlyMap<string, string>> => {
  seat.actor = actor
  const said = new Map<string, string>()
  for (const file of globSync('lib/features/*/queries{.ts,/*.ts}').sort()) {
    const queries = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, unknown>
    for (const [name, query] of Object.entries(queries)) {
      if (!isQuery(query)) continue
      const heard: string[] = []
      for (const question of questions()) {
        // A question of another shape, or one that is not for this office, ends in a fault or in absence: nothing is read.
        const answer: unknown = await Promise.resolve()
          .then(() => query(...question))
          .catch(() => null)
        heard.push(JSON.stringify(answer ?? null, (_, value: unknown) => (value instanceof Map ? [...value] : value)))
      }
      said.set(`${file.split('/')[2]}.${name}`, heard.join('\n'))
    }
  }
  return said
}

const meeting = (said: ReadonlyMap<string, string>, words: RegExp): readonly string[] =>
  [...said].filter(([, text]) => words.test(text)).map(([query]) => query)

const OFFICES: readonly (readonly [Role, typeof STATE])[] = [
  ['FOOD_INSPECTOR', BLOCK],
  ['FSO', BLOCK],
  ['DFSC', DISTRICT],
  ['RD_DEPT', STATE],
  ['UD_DEPT', STATE],
  ['WELFARE_DEPT', STATE],
  ['FOOD_DEPT', STATE],
  ['FPS_DEALER', PANCHAYAT],
  ['CRP', BLOCK],
  ['CLUSTER_TEAM', BLOCK],
]

describe('Need-to-know (domain §9.4, decision 0078): what the queries of the portal answer', () => {
  it('the office that reads the register meets the family on many pages: the walk would find a leak', async () => {
    const said = await allThatIsRead(await officer('falguni', 'AUDITOR', STATE))
    expect(meeting(said, /Kanari/)).toEqual(
      expect.arrayContaining([
        'households.listHouseholds',
        'households.listHouseholdsThen',
        'households.showHousehold',
        'households.showTimeline',
        'reviews.listReviews',
      ]),
    )
    expect(meeting(said, /9811122233/)).toContain('households.showHousehold')
  })

  it.each(OFFICES)('%s meets a family with which it has nothing to do in no query', async (role, place) => {
    expect(meeting(await allThatIsRead(await officer(role.toLowerCase(), role, place)), /Kanari|9811122233/)).toEqual(
      [],
    )
  })

  it.each(OFFICES)(
    '%s reads of a family in its work neither telephone, category, income nor work',
    async (role, place) => {
      const said = await allThatIsRead(await officer(role.toLowerCase(), role, place))
      expect(meeting(said, /9844455566|Tadari weaves|"ST"|1977(00)?\b/)).toEqual([])
      const reads = ['FOOD_INSPECTOR', 'FSO', 'DFSC', 'RD_DEPT'].includes(role)
      expect(meeting(said, /Tadari/).includes('households.showInPart')).toBe(reads)
    },
  )
})
