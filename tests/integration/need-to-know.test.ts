import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROLES, type Actor, type Role } from '@/lib/domain/access/actor'
import { needOf } from '@/lib/domain/access/need'
import { scopeOf, workingScopeOf } from '@/lib/domain/access/scope'
import { readsFamilies } from '@/lib/domain/selection/department'
import { LIST_STAGES } from '@/lib/domain/selection/stages'
import { transaction } from '@/lib/platform/db'
import { DISTRICT, STATE } from '@/tests/support/cast'
import { arranged, bareFamily, rowOf, tablesOfFamilies, tied, type Ties } from '@/tests/support/need-world'

const seated = (role: Role): Actor => ({
  ...{ accountId: crypto.randomUUID(), postingId: crypto.randomUUID(), name: role, role },
  place: role.endsWith('_DEPT') ? STATE : DISTRICT,
  ...(role === 'VERIFYING_OFFICER' ? { panchayats: [DISTRICT] } : {}),
})

const NONE: Ties = { card: false, application: null, list: null, line: false }

/** Which of the families an office reads, out of a table of rows about them. */
const seenIn = async (actor: Actor, table: string, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const column = table === 'households' ? 'id' : 'household_id'
  const rows = await transaction(scopeOf(actor), (tx) =>
    tx.$queryRawUnsafe<{ id: string }[]>(
      `select distinct ${column}::text as id from ${table} where ${column}::text = any($1)`,
      ids,
    ),
  )
  return new Set(rows.map(({ id }) => id))
}

const family = async (ties: Ties): Promise<string> => {
  const id = await bareFamily()
  await tied(id, ties)
  return id
}

/** The law of decision 0078, said once more. */
const mayRead = (role: Role, { card, application, list, line }: Ties): boolean => {
  const need = needOf(role)
  const hasCard = card || application === 'APPROVED'
  if (need === 'CARDS') return hasCard
  if (need === 'CARDS_AND_PENSIONS') return hasCard || line
  if (need === 'LISTS')
    return (
      list !== null && readsFamilies(need, list as { stage: (typeof LIST_STAGES)[number]; returnedBy: string | null })
    )
  return need === 'ALL' && role !== 'FPS_DEALER'
}

describe('Need-to-know (domain §9.4, decision 0078): which families an office reads', () => {
  it('an office reads a family when its work is about it, and not otherwise: whatever ties the family to it', async () => {
    const ties: fc.Arbitrary<Ties> = fc.record({
      card: fc.boolean(),
      application: fc.constantFrom(null, 'SUBMITTED', 'LISTED', 'SELECTED', 'APPROVED', 'CARD_ISSUED', 'WITHDRAWN'),
      list: fc.option(
        fc.record({
          stage: fc.constantFrom(...LIST_STAGES),
          returnedBy: fc.constantFrom(null, 'BLOCK_OFFICER', 'COLLECTOR', 'RD_DEPT'),
        }),
      ),
      line: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(ties, { minLength: 8, maxLength: 8 }), async (several) => {
        const known = await Promise.all(several.map(async (tie) => ({ tie, id: await family(tie) })))
        const ids = known.map(({ id }) => id)
        for (const role of ROLES) {
          const lawful = known.filter(({ tie }) => mayRead(role, tie)).map(({ id }) => id)
          expect([role, await seenIn(seated(role), 'households', ids)]).toEqual([role, new Set(lawful)])
        }
      }),
      { numRuns: 12 },
    )
  })
})

describe('Need-to-know (domain §9.4, decision 0078): what stands about a family', () => {
  const world = { plain: '', card: '', list: '', line: '' }
  let tables: readonly string[] = []

  beforeAll(async () => {
    world.plain = await family({ ...NONE, application: 'SUBMITTED' })
    world.card = await family({ ...NONE, card: true })
    world.list = await family({ ...NONE, list: { stage: 'DISTRICT_CONSOLIDATED', returnedBy: null } })
    world.line = await family({ ...NONE, line: true })
    tables = await tablesOfFamilies()
    // A card of one's own would tie a family to the food office.
    const about = tables.filter((table) => table !== 'cards')
    await arranged(async (client) => {
      for (const table of about) for (const id of Object.values(world)) await rowOf(client, table, { household_id: id })
    })
  })

  const EXPECTED: Readonly<Partial<Record<Role, readonly (keyof typeof world)[]>>> = {
    AUDITOR: ['plain', 'card', 'list', 'line'],
    FOOD_INSPECTOR: ['card'],
    FSO: ['card'],
    DFSC: ['card', 'line'],
    RD_DEPT: ['list'],
    UD_DEPT: [],
    WELFARE_DEPT: [],
    FOOD_DEPT: [],
    FPS_DEALER: [],
    CRP: [],
    CLUSTER_TEAM: [],
  }

  it.each(Object.entries(EXPECTED))('%s reads no row of any table about another family', async (role, seen) => {
    const ids = Object.values(world)
    const lawful = new Set(seen.map((name) => world[name]))
    expect(tables.length).toBeGreaterThan(20)
    for (const table of ['households', ...tables]) {
      // Whoever approves lists counts the rows of all of them (the page shows those that have come to the department).
      if (table === 'list_rows' && role === 'RD_DEPT') continue
      const held = table === 'cards' ? new Set([...lawful].filter((id) => id === world.card)) : lawful
      expect([table, await seenIn(seated(role as Role), table, ids)]).toEqual([table, held])
    }
  })

  it('a command of such an office works with all families of its area: a district is compared as a whole', async () => {
    const found = await transaction(workingScopeOf(seated('DFSC')), (tx) =>
      tx.household.findMany({ where: { id: { in: Object.values(world) } } }),
    )
    expect(found).toHaveLength(4)
  })

  it('nothing said, nothing read', async () => {
    expect(await transaction(null, (tx) => tx.household.findMany())).toEqual([])
  })
})
