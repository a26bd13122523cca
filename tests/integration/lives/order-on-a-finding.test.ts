import { describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import type { ReviewKind, ReviewOutcome } from '@/lib/domain/review/kinds'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { showReview } from '@/lib/features/reviews/queries/show'
import * as reviews from '@/lib/features/reviews/store/questions'
import { execute } from '@/lib/platform/command'
import { NOON } from '@/tests/support/approval-offices'
import { approvedStory } from '@/tests/support/approval-story'
import { BLOCK, PANCHAYAT, TODAY } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { within } from '@/tests/support/imports'
import { officer } from '@/tests/support/register-story'

const seat: { actor: Actor | null } = { actor: null }
vi.mock('@/lib/platform/session', () => ({
  requireActor: () => {
    if (!seat.actor) throw new Error('Nobody sits here')
    return Promise.resolve(seat.actor)
  },
}))

const MINUTE = 60_000

/** A place became free, and the family that waits next was visited: answers what somebody finds and reads about it. */
const visited = async () => {
  const { story, first } = await approvedStory()
  const { asha, chandra } = story
  const [one, , waiting] = first.rows
  if (!one || !waiting) throw new Error('A story without families')
  const about = { subjectKind: 'application', subjectId: one.applicationId, dueOn: TODAY, at: NOON }
  await within(asha, (tx) =>
    reviews.open(tx, { place: PANCHAYAT, householdId: one.householdId, serial: null, kind: 'VACANCY', ...about }),
  )
  const bhanu = { ...(await officer('bhanu', 'VERIFYING_OFFICER', BLOCK)), panchayats: [PANCHAYAT] }
  const open = (kind: ReviewKind, subjectId: string) =>
    within(asha, (tx) => tx.reviewTask.findFirstOrThrow({ where: { kind, subjectId, closedAt: null } }))
  let minutes = 0
  const answer = async (actor: Actor, kind: ReviewKind, outcome: ReviewOutcome, reason: string, of = waiting) => {
    const { id, version } = await open(kind, of.applicationId)
    minutes += 1
    const now = new Date(NOON.getTime() + minutes * MINUTE)
    return execute(closeReview, actor, { id, version, outcome, reason }, { now })
  }
  lawful(await answer(chandra, 'VACANCY', 'VACANT', 'The house stands empty', one))
  const desk = async (kind: ReviewKind) => {
    const { id } = await open(kind, waiting.applicationId)
    seat.actor = chandra
    return showReview(id)
  }
  return { bhanu, chandra, answer, desk }
}

describe('what the block officer reads beside an order about the family that waits next (domain §13, decision 0096)', () => {
  it('is the Verifying Officer’s finding, in words, with who and when; the visit itself rests on none', async () => {
    const { bhanu, answer, desk } = await visited()
    expect((await desk('NEXT_CHECK'))?.finding).toBeNull()
    lawful(await answer(bhanu, 'NEXT_CHECK', 'QUALIFIES', 'Lives in one room, no work since the flood'))
    expect((await desk('NEXT_CALL'))?.finding).toMatchObject({
      ...{ outcome: 'QUALIFIES', reason: 'Lives in one room, no work since the flood' },
      ...{ who: { en: expect.stringMatching(/^Bhanu/) as string }, at: new Date(NOON.getTime() + 2 * MINUTE) },
    })
  })

  it('is the newest finding: after a second visit the one on which this order rests', async () => {
    const { bhanu, chandra, answer, desk } = await visited()
    lawful(await answer(bhanu, 'NEXT_CHECK', 'QUALIFIES_NOT', 'The son has a post in the department'))
    expect((await desk('NEXT_OFF'))?.finding).toMatchObject({
      ...{ outcome: 'QUALIFIES_NOT', reason: 'The son has a post in the department' },
    })
    lawful(await answer(chandra, 'NEXT_OFF', 'STAYS_WAITING', 'The son lives apart: see once more'))
    lawful(await answer(bhanu, 'NEXT_CHECK', 'QUALIFIES', 'The son has a card of his own'))
    expect((await desk('NEXT_CALL'))?.finding).toMatchObject({ reason: 'The son has a card of his own' })
  })
})
