import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { openPairsOf } from '@/lib/features/duplicates/store/open-pairs'
import * as cards from '@/lib/features/cards/store/cards'
import { past } from '@/lib/features/cards/store/editions'
import { contentsIn } from '@/lib/domain/card/contents'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { execute } from '@/lib/platform/command'
import { addDays } from '@/lib/domain/shared/plain-date'
import { TODAY } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import {
  card,
  family,
  happens,
  looking,
  NEWBORN,
  now,
  openLives,
  questions,
  shownAnew,
} from '@/tests/support/life-story'

let asha: Actor
let kamla: Actor
let bhanu: Actor

beforeAll(async () => {
  ;({ asha, kamla, bhanu } = await openLives())
})

const questionOf = async (id: string) => {
  const [question] = (await questions(asha, id)).filter(({ closedAt }) => closedAt === null)
  if (!question) throw new Error('No question')
  return question
}
const writeAnew = async (actor: Actor, id: string, digest?: string) => {
  const { id: question, version, subjectId } = await questionOf(id)
  const shown = digest ?? (await shownAnew(actor, subjectId))
  const answer = { id: question, version, outcome: 'REWRITTEN', reason: 'The head died', digest: shown } as const
  return execute(closeReview, actor, answer, { now })
}
const cardOf = (reader: Actor, id: string) => looking(reader, (tx) => cards.find(tx, id))

/** A family whose head on the card has died. */
const bereaved = async () => {
  const id = await family(asha)
  const held = await card(asha, id, 1, [1, 2, 3])
  const relations = [
    { serial: 2, relation: 'HEAD' },
    { serial: 3, relation: 'BROTHER' },
  ] as const
  await happens(asha, { kind: 'DEATH', id, serials: [1], on: addDays(TODAY, -1), relations: [...relations] })
  return { id, held }
}

describe('R53 R57 · the answer “written anew” writes the card anew', () => {
  it('with its number, for the family of today; what it said before stays with who ended it and why', async () => {
    const { id, held } = await bereaved()
    const first = await cardOf(asha, held)
    lawful(await writeAnew(asha, id))
    const second = await cardOf(asha, held)
    expect(second).toMatchObject({ number: first?.number, stage: 'ACTIVE' })
    expect(contentsIn(second?.contents ?? '').members.map(({ serial }) => serial)).toEqual([2, 3])
    const [edition, ...more] = await looking(asha, (tx) => past(tx, held))
    expect(more).toEqual([])
    expect(edition).toMatchObject({ edition: 1, endedBy: asha.accountId, reason: 'The head died' })
    expect(JSON.parse(edition?.contents ?? '')).toEqual(JSON.parse(first?.contents ?? ''))
    expect(await looking(asha, (tx) => openPairsOf(tx, id))).toBe(0)
  })

  it('is given by an office that issues cards only, and the editions are read where the card is', async () => {
    const { id, held } = await bereaved()
    expect(await writeAnew(bhanu, id)).toMatchObject({ ok: false, error: { code: 'access.denied' } })
    lawful(await writeAnew(asha, id))
    expect(await looking(bhanu, (tx) => past(tx, held))).toHaveLength(1)
    expect(await looking(kamla, (tx) => past(tx, held))).toEqual([])
  })

  it('F57 · is bound to the card that was shown: a family that changed meanwhile, or nothing shown, is refused', async () => {
    const { id, held } = await bereaved()
    const shown = await shownAnew(asha, held)
    await happens(asha, { kind: 'BIRTH', id, newcomers: [NEWBORN] })
    const stale = { ok: false, error: { code: 'reviews.shownChanged' } }
    expect(await writeAnew(asha, id, shown)).toMatchObject(stale)
    expect(await writeAnew(asha, id, '0'.repeat(64))).toMatchObject(stale)
    expect(await looking(asha, (tx) => past(tx, held))).toEqual([])
    expect((await questionOf(id)).outcome).toBeNull()
    lawful(await writeAnew(asha, id))
    expect(contentsIn((await cardOf(asha, held))?.contents ?? '').members).toHaveLength(3)
  })
})
