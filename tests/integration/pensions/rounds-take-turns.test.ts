import { beforeAll, describe, expect, it } from 'vitest'
import { stepPensionRounds } from '@/lib/caretaker/pension-rounds'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { beginRound } from '@/lib/features/pensions/commands/round'
import { stopRound } from '@/lib/features/pensions/commands/stop-round'
import * as rounds from '@/lib/features/pensions/store/rounds'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { BLOCK, DISTRICT, PANCHAYAT } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'
import { loadSilent } from '@/tests/support/pensions'
import { NOON, officer, settle } from '@/tests/support/register-story'

let asha: Actor
let harish: Actor

const FAMILIES = 600

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  harish = await officer('harish', 'GP_SAHAYAK', PANCHAYAT)
  await loadSilent(await officer('deepa', 'COLLECTOR', DISTRICT))
  await asOwner((client) =>
    client.query(
      `insert into households (id, number, place, village_path, social_category, head_name, member_count, source)
       select uuidv7(), 'crowd-' || n, $1, '2/25/s152/v18896', 'GENERAL', 'Head ' || n, 0, 'ENTRY' from generate_series(1, $2::int) n`,
      [PANCHAYAT, FAMILIES],
    ),
  )
})

const inState = (id: string) => transaction(scopeOf(systemActor(DISTRICT)), (tx) => rounds.find(tx, id))
const begun = async () => lawful(await execute(beginRound, asha, { place: PANCHAYAT }, { now: NOON })).id

describe('cross-checks of several areas (F96)', () => {
  it('take turns: a small one that was begun later is done while a large one still runs', async () => {
    const large = await begun()
    const small = await transaction(scopeOf(systemActor(DISTRICT)), async (tx) => {
      const row = await tx.pensionRound.create({
        data: { place: BLOCK, stage: 'RUNNING', total: 0, registers: [], accountId: asha.accountId },
      })
      // Its families were met but for the last slice.
      const last = await tx.household.findFirst({ where: { place: PANCHAYAT }, orderBy: { id: 'desc' } })
      await tx.pensionRound.update({ where: { id: row.id }, data: { checkpoint: last?.id ?? null } })
      return row.id
    })
    for (let steps = 0; steps < 2; steps += 1) expect(await stepPensionRounds()).toBe(true)
    expect((await inState(small))?.running).toBe(false)
    expect(await inState(large)).toMatchObject({ running: true, done: 250, total: FAMILIES })
    while (await stepPensionRounds()) continue
    expect(await inState(large)).toMatchObject({ running: false, stopped: false, done: FAMILIES })
  })

  it('are stopped by whoever began them: what was compared stays, the rest is not, and the next one begins anew', async () => {
    const before = await transaction(scopeOf(asha), (tx) => rounds.lastOf(tx, PANCHAYAT))
    const id = await begun()
    expect(refusalOf(await execute(beginRound, asha, { place: PANCHAYAT }, { now: NOON }))).toBe(
      'pensions.alreadyRunning',
    )
    await stepPensionRounds()
    expect(refusalOf(await execute(stopRound, harish, { id }, { now: NOON }))).toBe('pensions.notYours')
    lawful(await execute(stopRound, asha, { id }, { now: NOON }))
    expect(await inState(id)).toMatchObject({ running: false, stopped: true, done: 250, total: FAMILIES })
    expect(refusalOf(await execute(stopRound, asha, { id }, { now: NOON }))).toBe('access.changedMeanwhile')
    expect(await stepPensionRounds()).toBe(false)
    // Nothing is signed over a round that was stopped.
    expect((await transaction(scopeOf(asha), (tx) => rounds.lastOf(tx, PANCHAYAT)))?.id).toBe(before?.id)
    expect((await inState(await begun()))?.running).toBe(true)
  })
})
