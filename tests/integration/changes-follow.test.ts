import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { decideChange } from '@/lib/features/changes/commands/decide'
import * as changes from '@/lib/features/changes/store'
import { correctHousehold } from '@/lib/features/households/commands/correct'
import { correctHouseholdSchema } from '@/lib/features/households/schema/family'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { lawful } from '@/tests/support/factories'
import { card, family, looking, now, openLives, questions, stageOf } from '@/tests/support/life-story'
import { DEVKI, posted, understood } from '@/tests/support/register-story'

let asha: Actor
let bhanu: Actor

beforeAll(async () => {
  ;({ asha, bhanu } = await openLives())
})

/** Devki and her sons as they were entered. */
const AS_ENTERED = {
  ...DEVKI,
  'members[0].serial': '1',
  'members[1].serial': '2',
  'members[1].birth': '1990',
  'members[2].serial': '3',
  'members[2].name': 'Suresh',
  'members[2].relation': 'SON',
  'members[2].gender': 'MALE',
  'members[2].birth': '01-02-1995',
  reason: 'Read the paper',
  reasonCode: 'PAPER_SHOWN',
}

const corrected = async (id: string, facts: Readonly<Record<string, string>>) => {
  const { value, errors } = understood(correctHouseholdSchema, posted({ ...AS_ENTERED, ...facts, id, version: '1' }, 4))
  if (!value) throw new Error(JSON.stringify(errors))
  return lawful(await execute(correctHousehold, asha, value, { now })).done
}

const decided = async (id: string, verdict: 'ACCEPTED' | 'REFUSED' = 'ACCEPTED') => {
  const request = (await looking(asha, (tx) => changes.pendingOf(tx, id))) ?? ''
  const input = { id: request, version: 1, household: 1, verdict, reason: 'Paper seen' }
  lawful(await execute(decideChange, bhanu, input, { now }))
}

const SISTER = {
  'members[3].name': 'Kamla',
  'members[3].nameHi': 'कमला',
  'members[3].relation': 'SISTER',
  'members[3].gender': 'FEMALE',
  'members[3].birth': '1948',
}

const application = (householdId: string): Promise<string> =>
  asOwner(async (client) => {
    const id = crypto.randomUUID()
    await client.query('set session_replication_role = replica')
    await client.query(
      `insert into applications (id, number, drive_id, scheme, place, household_id, household_version, head_name,
         village_path, stage, entry_mode, claimed_groups, entered_by, open_return_gaps)
       select $1::uuid, $1::uuid::text, $1::uuid, 'AAY', place, id, 1, 'Devki', village_path, 'UNDER_VERIFICATION', 'PLAIN_PAPER',
         '{}', $3::uuid, '{}' from households where id = $2::uuid`,
      [id, householdId, asha.accountId],
    )
    return id
  })

describe('F13 · an accepted correction has the consequences of the event', () => {
  it('F13 F7 · somebody added who is elder than the card’s head: the card is asked about once it counts, and runs on', async () => {
    const id = await family(asha)
    const held = await card(asha, id, 1, [1, 2, 3])
    expect(await corrected(id, SISTER)).toBe('asked')
    expect(await questions(asha, id)).toEqual([])
    await decided(id)
    expect(await questions(asha, id)).toMatchObject([
      { kind: 'CARD_HEAD_CHANGED', subjectId: held, serial: 4, eventId: null },
    ])
    expect(await stageOf(asha, held)).toBe('ACTIVE')
  })

  it('F13 · a running application is looked at when somebody is added, and nothing is asked when it is refused', async () => {
    const [accepted, refused] = [await family(asha), await family(asha)]
    const running = await application(accepted)
    await application(refused)
    await corrected(accepted, SISTER)
    await corrected(refused, SISTER)
    await decided(accepted)
    await decided(refused, 'REFUSED')
    expect(await questions(asha, accepted)).toMatchObject([{ kind: 'APPLICATION_CHANGED', subjectId: running }])
    expect(await questions(asha, refused)).toEqual([])
  })

  it('F13 · a corrected gender that makes another person head by NFSA s.13 asks about the card', async () => {
    const id = await family(asha)
    await card(asha, id, 1, [1, 2, 3])
    await corrected(id, { 'members[0].gender': 'MALE', 'members[1].gender': 'FEMALE' })
    await decided(id)
    expect(await questions(asha, id)).toMatchObject([{ kind: 'CARD_HEAD_CHANGED', serial: 2 }])
  })

  it('F13 · a correction that moves nobody and no head asks nothing', async () => {
    const id = await family(asha)
    await card(asha, id, 1, [1, 2, 3])
    await corrected(id, { category: 'ST' })
    expect(await questions(asha, id)).toEqual([])
  })

  it('F7 · nobody leaves by a correction: what happened is an event', async () => {
    const id = await family(asha)
    const { value } = understood(
      correctHouseholdSchema,
      posted({ ...AS_ENTERED, 'members[1].endCause': 'DIED', 'members[1].endedOn': '01-02-2026', id, version: '1' }, 4),
    )
    if (!value) throw new Error('Not understood')
    expect(await execute(correctHousehold, asha, value, { now })).toMatchObject({
      ok: false,
      error: { code: 'households.nothingChanges' },
    })
  })
})
