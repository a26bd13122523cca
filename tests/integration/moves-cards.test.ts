import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { mergePair } from '@/lib/features/duplicates/commands/merge'
import { undoPair } from '@/lib/features/duplicates/commands/undo'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { moveVillageOver } from '@/lib/features/moves/commands'
import { moveVillageSchema } from '@/lib/features/moves/schema'
import * as cards from '@/lib/features/cards/store/cards'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { NEXT_PANCHAYAT, PANCHAYAT, STATE } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'
import { card, looking, now, openLives } from '@/tests/support/life-story'
import { enter, ofFamily, someone } from '@/tests/support/second-entries'
import { answers, KOTI, NOON, officer } from '@/tests/support/register-story'

let asha: Actor
let bhanu: Actor
let kamla: Actor
let admin: Actor

beforeAll(async () => {
  ;({ asha, bhanu, kamla } = await openLives())
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

const goesOver = (village: string) =>
  execute(
    moveVillageOver,
    admin,
    moveVillageSchema.parse({
      ...{ village, from: '900001', to: '900002', toKind: 'PANCHAYAT', on: '15-08-2026', orderNo: 'PCH-9' },
    }),
    { now: NOON },
  )

describe('a village goes over while its families hold cards (domain §13)', () => {
  it('cards that feed are re-addressed with their number and contents; cards that ended go with their family', async () => {
    const [active, suspended] = [await holder(KOTI, '1', 'ACTIVE'), await holder(KOTI, '2', 'SUSPENDED')]
    const ended = await holder(KOTI, '3', 'SURRENDERED')
    const neighbour = await holder('', '4', 'ACTIVE')
    const asIssued = await looking(asha, (tx) => tx.card.findUnique({ where: { id: active } }))
    lawful(await goesOver('18897'))
    expect(await Promise.all([active, suspended, ended, neighbour].map(placeOf))).toEqual([
      ...[NEXT_PANCHAYAT, NEXT_PANCHAYAT],
      ...[NEXT_PANCHAYAT, PANCHAYAT],
    ])
    // The office that serves the village now finds the card under its old number; what was printed is not rewritten.
    const now = await looking(kamla, (tx) => tx.card.findUnique({ where: { id: active } }))
    expect(now).toMatchObject({ number: asIssued?.number, contents: asIssued?.contents, stage: 'ACTIVE' })
    expect(await looking(asha, (tx) => cards.find(tx, active))).toBeNull()
    expect(await looking(kamla, (tx) => cards.find(tx, ended))).toMatchObject({ stage: 'SURRENDERED' })
  })

  it('F18 · a merger of before is taken back by the officer of the new panchayat, and the old one’s may not', async () => {
    const one = lawful(await enter(asha, someone('Vidya Sagar', '', 'Kanshi Ram', '05-06-1969'))).id
    lawful(await enter(asha, someone('Vidya Sagar', '', 'Kanshi Ram', '05-06-1969'), { houseNo: '22' }))
    const pairOf = async (officer: Actor) => (await ofFamily(officer, one))[0]
    const found = await pairOf(bhanu)
    const decision = { id: found?.id ?? '', version: found?.version ?? 0, reason: 'One person' }
    lawful(await execute(mergePair, bhanu, { ...decision, keep: 'LEFT', take: [], reject: false }, { now }))
    lawful(await goesOver('18896'))
    const ravi: Actor = { ...bhanu, place: NEXT_PANCHAYAT, panchayats: [NEXT_PANCHAYAT] }
    const seen = (officer: Actor) => looking(officer, (tx) => pairs.find(tx, decision.id))
    const gone = await seen(ravi)
    const back = { id: decision.id, version: gone?.version ?? 0, reason: 'Two brothers' }
    expect(refusalOf(await execute(undoPair, bhanu, back, { now }))).toBe('access.absent')
    lawful(await execute(undoPair, ravi, back, { now }))
    expect(await seen(ravi)).toMatchObject({ stage: 'OPEN' })
  })
})
