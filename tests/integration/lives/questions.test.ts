import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { addDays } from '@/lib/domain/shared/plain-date'
import { closeReview } from '@/lib/features/reviews/commands/close'
import * as reviews from '@/lib/features/reviews/store/questions'
import { execute } from '@/lib/platform/command'
import { lawful } from '@/tests/support/factories'
import { card, family, happens, now, openLives, questions, stageOf, TODAY } from '@/tests/support/life-story'

let asha: Actor
let bhanu: Actor
let kamal: Actor

beforeAll(async () => {
  ;({ asha, bhanu, kamal } = await openLives())
})

describe('open questions are answered by name (F13)', () => {
  const inquiry = async (issuer = asha) => {
    const id = await family(asha)
    const held = await card(issuer, id, 1, [1, 2, 3])
    await happens(asha, { kind: 'MOVE_OUT', id, serials: [1, 2, 3] })
    const [question] = await questions(asha, id)
    if (!question) throw new Error('No question')
    return { held, question }
  }
  const answer = (
    question: reviews.StoredQuestion,
    outcome: 'SUSPENDED' | 'KEPT' | 'RESTORED' | 'VACANT',
    actor: Actor,
  ) =>
    execute(
      closeReview,
      actor,
      { id: question.id, version: question.version, outcome, reason: 'Seen on the spot' },
      { now },
    )

  it('only an answer suspends a card, and it is asked again before its 90 days are over', async () => {
    const { held, question } = await inquiry()
    const denied = { ok: false, error: { code: 'access.denied' } }
    expect(await answer(question, 'SUSPENDED', bhanu)).toMatchObject(denied)
    lawful(await answer(question, 'SUSPENDED', kamal))
    expect(await stageOf(asha, held)).toBe('SUSPENDED')
    const [again] = (await questions(asha, question.householdId)).filter(({ closedAt }) => closedAt === null)
    expect(again).toMatchObject({ kind: 'CARD_SUSPENDED', dueOn: addDays(TODAY, 90) })
    if (!again) throw new Error('Not asked again')
    expect(await answer(again, 'RESTORED', bhanu)).toMatchObject(denied)
    lawful(await answer(again, 'RESTORED', kamal))
    expect(await stageOf(asha, held)).toBe('ACTIVE')
  })

  it('whoever handed the card out does not suspend it; an outcome of another kind is refused; twice is refused', async () => {
    const { held, question } = await inquiry(kamal)
    expect(await answer(question, 'SUSPENDED', kamal)).toMatchObject({
      ok: false,
      error: { code: 'reviews.issuedByOneself' },
    })
    expect(await answer(question, 'VACANT', bhanu)).toMatchObject({
      ok: false,
      error: { code: 'reviews.wrongOutcome' },
    })
    const both = await Promise.all([answer(question, 'KEPT', bhanu), answer(question, 'KEPT', asha)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await stageOf(asha, held)).toBe('ACTIVE')
  })
})
