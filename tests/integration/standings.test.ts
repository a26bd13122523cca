import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { recordStanding } from '@/lib/features/standings/commands'
import { recordStandingSchema } from '@/lib/features/standings/schema'
import * as standings from '@/lib/features/standings/store'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { BLOCK, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'
import { answers, NOON, officer, settle } from '@/tests/support/register-story'

let asha: Actor
let neighbour: Actor
let chandra: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  neighbour = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
  chandra = await officer('chandra', 'BLOCK_OFFICER', BLOCK)
})

const enter = async () => lawful(await execute(registerHousehold, asha, answers(), { now: NOON })).id
const said = (householdId: string, changes: Readonly<Record<string, string>> = {}) =>
  recordStandingSchema.parse({
    ...{ householdId, scheme: 'PMUY', standing: 'GETS', statedBy: 'FAMILY', on: '01-08-2026' },
    ...changes,
  })
const record = (householdId: string, changes = {}, actor = asha) =>
  execute(recordStanding, actor, said(householdId, changes), { now: NOON })
const current = (householdId: string) => transaction(scopeOf(asha), (tx) => standings.current(tx, householdId))

describe('F9 · the scheme ledger on real Postgres', () => {
  it('the newest statement holds, the earlier one stays in the history', async () => {
    const id = await enter()
    lawful(await record(id))
    lawful(await record(id, { standing: 'DENIED', document: 'Letter 12 of 3-8-2026' }))
    expect(await current(id)).toMatchObject([{ scheme: 'PMUY', standing: 'DENIED', document: 'Letter 12 of 3-8-2026' }])
    const { rows } = await asOwner((client) =>
      client.query<{ standing: string; gone: boolean }>(
        `select standing, replaced_at is not null as gone from scheme_standings where household_id = $1 order by at, replaced_at nulls last`,
        [id],
      ),
    )
    expect(rows).toEqual([
      { standing: 'GETS', gone: true },
      { standing: 'DENIED', gone: false },
    ])
  })

  it('a person and the family stand side by side', async () => {
    const id = await enter()
    lawful(await record(id, { scheme: 'IGNOAPS', serial: '1' }))
    lawful(await record(id, { scheme: 'IGNOAPS', serial: '2', standing: 'UNKNOWN' }))
    expect((await current(id)).map(({ serial, standing }) => [serial, standing])).toEqual([
      [1, 'GETS'],
      [2, 'UNKNOWN'],
    ])
  })

  it('refuses a stranger to the family, an office that only looks, and the neighbour', async () => {
    const id = await enter()
    expect(refusalOf(await record(id, { serial: '9' }))).toBe('standings.noMember')
    expect(refusalOf(await record(id, {}, chandra))).toBe('access.denied')
    expect(refusalOf(await record(id, {}, neighbour))).toBe('access.absent')
  })
})
