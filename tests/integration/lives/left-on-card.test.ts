import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { mergePair } from '@/lib/features/duplicates/commands/merge'
import { openPairsOf } from '@/lib/features/duplicates/store/open-pairs'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { execute } from '@/lib/platform/command'
import { NEXT_PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { card, happens, looking, now, openLives, questions, shownAnew, unitOf } from '@/tests/support/life-story'
import { answers, BASAL } from '@/tests/support/register-story'

let asha: Actor
let kamla: Actor
let bhanu: Actor

beforeAll(async () => {
  ;({ asha, kamla, bhanu } = await openLives())
})

type Name = 'Jagdish' | 'Mahender' | 'Partap' | 'Surinder' | 'Balwant' | 'Rajinder' | 'Kewal' | 'Ujagar'

/** A widow of a name of her own, and her son. */
const enter = async (actor: Actor, name: Name, more: Readonly<Record<string, string>> = {}) =>
  execute(
    registerHousehold,
    actor,
    answers({
      ...(actor.place === NEXT_PANCHAYAT ? { village: BASAL } : {}),
      ...{ 'members[0].nameHi': '', 'members[0].name': `${actor.name} ${name}`, 'members[0].birth': '1950' },
      'members[0].guardianName': `Late ${actor.name}`,
      ...{ 'members[1].name': `${name} Kumar`, 'members[1].birth': '05-06-1979' },
      ...{ 'members[1].guardianKind': 'SON_OF', 'members[1].guardianName': `${name} Chand` },
      ...more,
    }),
    { now },
  )
const family = async (actor: Actor, name: Name): Promise<string> => lawful(await enter(actor, name)).id

const openOf = (actor: Actor, id: string) => looking(actor, (tx) => openPairsOf(tx, id))
const pairOf = async (actor: Actor, id: string) => {
  const [pair] = await looking(actor, (tx) => pairs.ofHousehold(tx, id, 5))
  return pair ?? null
}
const grounds = async (actor: Actor, id: string) => (await pairOf(actor, id))?.grounds.map(({ code }) => code) ?? []

const dies = (id: string) => happens(asha, { kind: 'DEATH', id, serials: [2] })

describe('F13 F19 · who died or left and still stands on a card that feeds', () => {
  it('is named before somebody like them is entered elsewhere, and the pair says so and holds the card', async () => {
    const id = await family(asha, 'Jagdish')
    await card(asha, id, 1, [1, 2])
    await dies(id)
    expect(await enter(kamla, 'Jagdish', { look: 'yes' })).toMatchObject({
      ok: false,
      error: { code: 'duplicates.likely', params: { count: 1, left: 1 } },
    })
    const there = await family(kamla, 'Jagdish')
    expect(await grounds(kamla, there)).toContain('diedOnCard')
    expect(await openOf(kamla, there)).toBe(1)
  })

  it('is nobody’s second entry when no card names them, or the card names others only', async () => {
    const [without, others] = [await family(asha, 'Mahender'), await family(asha, 'Partap')]
    await card(asha, others, 1, [1])
    await dies(without)
    await dies(others)
    expect(await openOf(kamla, await family(kamla, 'Mahender'))).toBe(0)
    expect(await openOf(kamla, await family(kamla, 'Partap'))).toBe(0)
  })

  it('a pair that was open while both lived stays open when one dies on the card; without a card it falls away', async () => {
    const [held, free] = [await family(asha, 'Surinder'), await family(asha, 'Balwant')]
    await card(asha, held, 1, [1, 2])
    const [one, two] = [await family(kamla, 'Surinder'), await family(kamla, 'Balwant')]
    expect([await openOf(kamla, one), await openOf(kamla, two)]).toEqual([1, 1])
    await dies(held)
    await dies(free)
    expect([await openOf(kamla, one), await openOf(kamla, two)]).toEqual([1, 0])
    expect(await grounds(kamla, one)).toContain('diedOnCard')
  })

  it('“one person” asks about the card; when the card is given back, the pair closes of itself', async () => {
    const id = await family(asha, 'Rajinder')
    await card(asha, id, 1, [1, 2])
    await happens(asha, { kind: 'MOVE_OUT', id, serials: [1, 2], bound: 'Basal' })
    const there = await family(kamla, 'Rajinder')
    const pair = await pairOf(bhanu, id)
    if (!pair) throw new Error('No pair')
    const living = pair.households.LEFT === there ? 'LEFT' : 'RIGHT'
    const decided = lawful(
      await execute(
        mergePair,
        bhanu,
        { id: pair.id, version: pair.version, keep: living, take: [], reject: false, reason: 'The same man' },
        { now },
      ),
    )
    expect(decided.done).toBe('asked')
    expect((await pairOf(bhanu, id))?.stage).toBe('PROPOSED')
    // The inquiry that the departure opened is the question; no second one is asked.
    const open = (await questions(asha, id)).filter(({ closedAt }) => closedAt === null)
    expect(open.map(({ kind }) => kind)).toEqual(['CARD_INQUIRY'])
    const [question] = open
    if (!question) throw new Error('No question')
    lawful(
      await execute(
        closeReview,
        bhanu,
        { id: question.id, version: question.version, outcome: 'SURRENDERED', reason: 'Handed in' },
        { now },
      ),
    )
    expect(await openOf(kamla, there)).toBe(0)
  })

  it('a family that splits while it holds a card: the part without the card waits until the card is written anew', async () => {
    const id = await family(asha, 'Kewal')
    const held = await card(asha, id, 1, [1, 2])
    await happens(asha, { kind: 'SPLIT', id, serials: [2], relations: [{ serial: 2, relation: 'HEAD' }] })
    const apart = await looking(asha, (tx) =>
      tx.household.findFirst({ where: { splitFrom: id }, select: { id: true } }),
    )
    expect(await grounds(asha, apart?.id ?? '')).toContain('leftOnCard')
    const [question] = (await questions(asha, id)).filter(({ closedAt }) => closedAt === null)
    const { id: asked, version } = question ?? { id: '', version: 0 }
    const digest = await shownAnew(asha, held)
    const written = { id: asked, version, outcome: 'REWRITTEN', reason: 'The son cooks apart', digest } as const
    lawful(await execute(closeReview, asha, written, { now }))
    expect(await openOf(asha, apart?.id ?? '')).toBe(0)
    expect((await unitOf(asha, id)).unit.ended).toBeNull()
  })

  it('of two cards that a merger leaves, the one handed back holds nothing open; who stands twice in one family now is asked about', async () => {
    const [id, other] = [await family(asha, 'Ujagar'), await family(asha, 'Ujagar')]
    await card(asha, id, 1, [1, 2])
    await card(asha, other, 1, [1, 2])
    const { number } = await unitOf(asha, other)
    await happens(asha, {
      ...{ kind: 'MERGE', id, other: number, surrender: 'yes' },
      relations: [1, 2].map((serial) => ({ serial, relation: 'OTHER_RELATIVE' as const })),
    })
    expect(await openOf(asha, other)).toBe(2)
    expect(await grounds(asha, other)).not.toContain('leftOnCard')
    expect((await pairOf(asha, other))?.households).toEqual({ LEFT: other, RIGHT: other })
  })
})
