import { beforeAll, describe, expect, it } from 'vitest'
import { permit } from '@/lib/domain/access/permit'
import type { Actor } from '@/lib/domain/access/actor'
import { placePath } from '@/lib/domain/place/path'
import { declareHousehold } from '@/lib/features/accounts/commands/own'
import { householdNumber } from '@/lib/domain/household/number'
import { actorOfSession } from '@/lib/platform/actor'
import { execute } from '@/lib/platform/command'
import { signIn } from '@/lib/platform/sign-in'
import { asOwner, chainOf, enrolled, PASSWORD } from '@/tests/support/accounts'

const PANCHAYAT = placePath('2/25/b204/p900001')
const ELSEWHERE = placePath('2/25/b204/p900002')
const OWN = householdNumber(ELSEWHERE, 7)
let sessionId: string

const me = async (): Promise<Actor> => {
  const actor = await actorOfSession(sessionId)
  if (!actor) throw new Error('nobody')
  return actor
}

beforeAll(async () => {
  await asOwner(async (client) => {
    await client.query(
      `insert into households (id, number, place, village_path, head_name, member_count, source)
       values ('00000000-0000-4000-8000-000000000007', $1, $2, '2/25/s152/v18896', 'Asha Thakur', 1, 'test')`,
      [OWN, ELSEWHERE],
    )
  })
  await enrolled('asha', 'GP_SECRETARY', PANCHAYAT)
  const outcome = await signIn('asha', PASSWORD, 'Firefox')
  if (outcome.status !== 'signedIn') throw new Error(outcome.status)
  sessionId = outcome.sessionId
})

describe('Nobody decides on their own household (domain §11, separation of duty 4)', () => {
  it('a number that no household has is refused at the field', async () => {
    for (const number of [householdNumber(ELSEWHERE, 8), 'house of mine', `${OWN}9`])
      expect(await execute(declareHousehold, await me(), { number })).toMatchObject({
        ok: false,
        error: { code: 'accounts.householdUnknown', field: 'number' },
      })
    expect((await me()).ownHouseholdId).toBeUndefined()
  })

  it('an officer declares the household they live in, also in another panchayat, and may not decide on it', async () => {
    expect(await execute(declareHousehold, await me(), { number: OWN.replaceAll('-', ' ') })).toMatchObject({
      ok: true,
    })
    const actor = await me()
    expect(actor.ownHouseholdId).toBe('00000000-0000-4000-8000-000000000007')
    const thing = { place: PANCHAYAT, householdId: '00000000-0000-4000-8000-000000000007' }
    expect(permit(actor, 'card.issue', thing)).toMatchObject({ ok: false, error: { code: 'access.ownHousehold' } })
    expect(permit(actor, 'card.issue', { place: PANCHAYAT }).ok).toBe(true)
    expect((await chainOf(PANCHAYAT)).at(-1)).toBe('accounts.householdDeclared')
  })
})
