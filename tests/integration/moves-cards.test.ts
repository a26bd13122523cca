import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { moveVillageOver } from '@/lib/features/moves/commands'
import { moveVillageSchema } from '@/lib/features/moves/schema'
import * as cards from '@/lib/features/cards/store/cards'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { NEXT_PANCHAYAT, PANCHAYAT, STATE } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { card, looking, openLives } from '@/tests/support/life-story'
import { answers, KOTI, NOON, officer } from '@/tests/support/register-story'

let asha: Actor
let kamla: Actor
let admin: Actor

beforeAll(async () => {
  ;({ asha, kamla } = await openLives())
  admin = await officer('indira', 'STATE_ADMIN', STATE)
})

const holder = async (village: string, houseNo: string, stage: string): Promise<string> => {
  const fields = { ...(village === '' ? {} : { village }), houseNo, 'members[0].guardianName': `Late ${stage}` }
  const { id } = lawful(await execute(registerHousehold, asha, answers(fields), { now: NOON }))
  const held = await card(asha, id, 1, [1, 2])
  await asOwner((client) => client.query('update cards set stage = $1 where id = $2', [stage, held]))
  return held
}

const placeOf = (id: string): Promise<string | undefined> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ place: string }>('select place from cards where id = $1', [id])
    return rows[0]?.place
  })

describe('a village goes over while its families hold cards (domain §13)', () => {
  it('cards that feed are re-addressed with their number and contents; cards that ended stay where they were issued', async () => {
    const [active, suspended] = [await holder(KOTI, '1', 'ACTIVE'), await holder(KOTI, '2', 'SUSPENDED')]
    const ended = await holder(KOTI, '3', 'SURRENDERED')
    const neighbour = await holder('', '4', 'ACTIVE')
    const asIssued = await looking(asha, (tx) => tx.card.findUnique({ where: { id: active } }))
    lawful(
      await execute(
        moveVillageOver,
        admin,
        moveVillageSchema.parse({
          ...{
            village: '18897',
            from: '900001',
            to: '900002',
            toKind: 'PANCHAYAT',
            on: '15-08-2026',
            orderNo: 'PCH-9',
          },
        }),
        { now: NOON },
      ),
    )
    expect(await Promise.all([active, suspended, ended, neighbour].map(placeOf))).toEqual([
      ...[NEXT_PANCHAYAT, NEXT_PANCHAYAT],
      ...[PANCHAYAT, PANCHAYAT],
    ])
    // The office that serves the village now finds the card under its old number; what was printed is not rewritten.
    const now = await looking(kamla, (tx) => tx.card.findUnique({ where: { id: active } }))
    expect(now).toMatchObject({ number: asIssued?.number, contents: asIssued?.contents, stage: 'ACTIVE' })
    expect(await looking(asha, (tx) => cards.find(tx, active))).toBeNull()
  })
})
