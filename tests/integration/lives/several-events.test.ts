import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { closeReview } from '@/lib/features/reviews/commands/close'
import * as reviews from '@/lib/features/reviews/store/questions'
import { rowsOf } from '@/lib/features/reviews/store/rows'
import { execute } from '@/lib/platform/command'
import { lawful } from '@/tests/support/factories'
import {
  card,
  family,
  happens,
  looking,
  names,
  now,
  openLives,
  questions,
  shownAnew,
  TODAY,
  undo,
  unitOf,
} from '@/tests/support/life-story'

const DEATH = expect.objectContaining({ kind: 'DEATH' }) as unknown

let asha: Actor
let harish: Actor

beforeAll(async () => {
  ;({ asha, harish } = await openLives())
})

/** A family of three with a card, of whom two have died on the register one after the other: one question. */
const twoDeaths = async () => {
  const id = await family(asha)
  const held = await card(harish, id, 1, [1, 2, 3])
  const first = await happens(asha, { kind: 'DEATH', id, serials: [2] })
  const second = await happens(asha, { kind: 'DEATH', id, serials: [3] })
  return { id, held, first, second }
}

/** What the page of the open questions says that put them. */
const put = (id: string) =>
  looking(asha, async (tx) =>
    (await rowsOf(tx, TODAY, await reviews.ofHousehold(tx, id, 1))).map((row) => row.happened),
  )

const waiting = async (id: string) => (await questions(asha, id)).filter(({ closedAt }) => closedAt === null)

describe('two events that put the same question', () => {
  it('F13 · are asked about once, and the question names both', async () => {
    const { id } = await twoDeaths()
    expect(await waiting(id)).toHaveLength(1)
    expect(await put(id)).toEqual([[DEATH, DEATH]])
  })

  it.each(['first', 'second'] as const)(
    'F4 F13 · the %s taken back after the answer: the card that leaves out a living member is asked about again',
    async (which) => {
      const story = await twoDeaths()
      const [question] = await waiting(story.id)
      if (!question) throw new Error('No question')
      const { id, version } = question
      const answer = { id, version, outcome: 'REWRITTEN', reason: 'Both are gone' } as const
      lawful(await execute(closeReview, asha, { ...answer, digest: await shownAnew(asha, story.held) }, { now }))
      lawful(await undo(asha, story[which]))
      expect(names(await unitOf(asha, story.id))).toHaveLength(2)
      expect(await waiting(story.id)).toMatchObject([{ kind: 'CARD_MEMBERS_CHANGED', subjectId: story.held }])
    },
  )

  it.each([
    ['first', 'second'],
    ['second', 'first'],
  ] as const)(
    'F4 F13 · the %s taken back before the answer: the question waits on for the other',
    async (one, other) => {
      const story = await twoDeaths()
      lawful(await undo(asha, story[one]))
      expect(await waiting(story.id)).toHaveLength(1)
      expect(await put(story.id)).toEqual([[DEATH]])
      lawful(await undo(asha, story[other]))
      expect(await waiting(story.id)).toEqual([])
    },
  )

  it('F13 · whoever read the question before the second event came looks again before answering', async () => {
    const id = await family(asha)
    await card(harish, id, 1, [1, 2, 3])
    await happens(asha, { kind: 'DEATH', id, serials: [2] })
    const [read] = await waiting(id)
    await happens(asha, { kind: 'DEATH', id, serials: [3] })
    const answer = { id: read?.id ?? '', version: read?.version ?? 0, outcome: 'NO_CHANGE', reason: 'Seen' } as const
    expect(await execute(closeReview, harish, answer, { now })).toMatchObject({
      ok: false,
      error: { code: 'access.changedMeanwhile' },
    })
  })
})
