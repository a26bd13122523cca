import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import type { PensionResult } from '@/lib/domain/pension/result'
import type { PlacePath } from '@/lib/domain/place/path'
import { registerHousehold } from '@/lib/features/households/commands/register'
import type { Claimant } from '@/lib/domain/pension/claimant'
import { claimants } from '@/lib/features/pensions/store/claimants'
import { claimLines } from '@/lib/features/pensions/view/claimants'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { claimFigures } from '@/lib/rules/pensions'
import { asOwner } from '@/tests/support/accounts'
import { NEXT_PANCHAYAT, PANCHAYAT, TODAY } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { answers, KOTI, NOON, officer, settle } from '@/tests/support/register-story'

let asha: Actor
let neighbour: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  neighbour = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
})

/** A family whose head is old, with what a comparison came to. */
const senior = async (houseNo: string, result: PensionResult): Promise<string> => {
  const typed = answers({ 'members[0].birth': '1950', 'members[1].birth': '1990', houseNo, village: KOTI })
  const { id } = lawful(await execute(registerHousehold, asha, typed, { now: NOON }))
  await asOwner((client) =>
    client.query(
      `insert into pension_checks (id, place, household_id, serial, member_id, round_id, result, registers, checked_by)
       select gen_random_uuid(), m.place, m.household_id, m.serial, m.id, gen_random_uuid()::text, $3, '[]', $2
       from members m where m.household_id = $1`,
      [id, asha.accountId, result],
    ),
  )
  return id
}

const told = (actor: Actor, whose: Parameters<typeof claimants>[1]): Promise<readonly Claimant[]> =>
  transaction(scopeOf(actor), (tx) => claimants(tx, whose, TODAY, lawful(claimFigures(TODAY))))
const inArea = async (actor: Actor, area: PlacePath) => (await told(actor, { area })).map((one) => one.householdId)

describe('who is told that a pension could be claimed (F97)', () => {
  it('the old of whom a register says that they draw none, and nobody else; nobody who has died', async () => {
    const [found, stopped] = [await senior('11', 'NOT_FOUND'), await senior('2', 'CONFIRMED_STOPPED')]
    const others = [
      await senior('3', 'POSSIBLE_MATCH'),
      await senior('4', 'CONFIRMED_RECEIVING'),
      await senior('5', 'REGISTER_UNAVAILABLE'),
    ]
    const dead = await senior('6', 'NOT_FOUND')
    await asOwner((client) =>
      client.query(
        `update members set ended_on = '2026-08-01', end_reason = 'DEATH' where household_id = $1 and serial = 1`,
        [dead],
      ),
    )
    expect([...(await inArea(asha, PANCHAYAT))].sort()).toEqual([found, stopped].sort())
    const [one, ...more] = await told(asha, { households: [found, ...others, dead] })
    expect(more).toEqual([])
    // Whether the family is on a BPL list nobody has said, and for that the central pension asks (domain §4).
    expect(one).toMatchObject({ householdId: found, serial: 1, kinds: ['STATE_OLD_AGE', 'WIDOW'] })
    await asOwner((client) =>
      client.query(`update households set bpl_number = '1204', bpl_list_year = 2018 where id = $1`, [found]),
    )
    expect(await told(asha, { households: [found] })).toMatchObject([{ kinds: ['IGNOAPS', 'STATE_OLD_AGE', 'WIDOW'] }])
    expect(await inArea(neighbour, PANCHAYAT)).toEqual([])
    expect(await told(neighbour, { households: [found] })).toEqual([])
  })

  it('in walking order, house 2 before house 11, and page by page without losing anybody', async () => {
    const found = await told(asha, { area: PANCHAYAT })
    const villages = { [KOTI]: { en: 'Koti', hi: 'कोटी' } }
    const whole = claimLines(found, villages, undefined, 10)
    expect(whole.lines.map(({ houseNo }) => houseNo)).toEqual(['2', '11'])
    expect(whole.next).toBeNull()
    const first = claimLines(found, villages, undefined, 1)
    const second = claimLines(found, villages, first.next ?? undefined, 1)
    expect([...first.lines, ...second.lines]).toEqual(whole.lines)
    expect(second.next).toBeNull()
  })
})
