import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import type { ReviewKind, ReviewOutcome } from '@/lib/domain/review/kinds'
import { issueCard } from '@/lib/features/cards/commands'
import { closeReview } from '@/lib/features/reviews/commands/close'
import * as reviews from '@/lib/features/reviews/store/questions'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { chainOf, asOwner } from '@/tests/support/accounts'
import { NOON } from '@/tests/support/approval-offices'
import { approvedStory } from '@/tests/support/approval-story'
import { PANCHAYAT, TODAY } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { stageOf } from '@/tests/support/rows'

/** Asks a question about an application and answers it. */
const answered = async (actor: Actor, applicationId: string, kind: ReviewKind, outcome: ReviewOutcome) => {
  const asked = await transaction(scopeOf(actor), async (tx) => {
    const { householdId } = await tx.application.findUniqueOrThrow({ where: { id: applicationId } })
    const about = { subjectKind: 'application', subjectId: applicationId, dueOn: TODAY, at: NOON }
    return reviews.find(tx, await reviews.open(tx, { place: PANCHAYAT, householdId, serial: null, kind, ...about }))
  })
  if (!asked) throw new Error('No question')
  const { id, version } = asked
  return execute(closeReview, actor, { id, version, outcome, reason: 'Seen on the spot' }, { now: NOON })
}

const approved = async () => {
  const { story, first } = await approvedStory()
  const [one, two, waiting] = first.rows
  if (!one || !two || !waiting) throw new Error('A story without families')
  return {
    ...story,
    listId: first.listId,
    one: one.applicationId,
    two: two.applicationId,
    waiting: waiting.applicationId,
  }
}

const put = (applicationId: string, stage: string) =>
  asOwner((client) => client.query('update applications set stage = $2 where id = $1', [applicationId, stage]))

const lastStep = (applicationId: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ event: string; from_stage: string; reason: string }>(
      'select event, from_stage, reason from application_steps where application_id = $1 order by seq desc limit 1',
      [applicationId],
    )
    return rows[0]
  })

describe('answers about an application do what they say (F4, F13)', () => {
  it('F4 · a vacant place is given up with reason and event, and the list closes when nobody waits any more', async () => {
    const { asha, chandra, listId, one, two } = await approved()
    lawful(await answered(chandra, one, 'VACANCY', 'VACANT'))
    expect(await stageOf('applications', one)).toBe('CLOSED')
    expect(await lastStep(one)).toEqual({ event: 'vacate', from_stage: 'APPROVED', reason: 'Seen on the spot' })
    expect(await stageOf('priority_lists', listId)).toBe('DEPT_APPROVED')
    lawful(await answered(chandra, two, 'VACANCY', 'VACANT'))
    expect(await stageOf('priority_lists', listId)).toBe('CLOSED')
    expect((await chainOf(PANCHAYAT)).slice(-3)).toEqual(['applications.vacated', 'lists.closed', 'reviews.closed'])
    const card = { applicationId: one, version: 2, digest: '0'.repeat(64) }
    expect(await execute(issueCard, asha, card, { now: NOON })).toMatchObject({ ok: false })
  })

  it('F4 · a kept place and a standing finding move nothing', async () => {
    const { chandra, one, two } = await approved()
    lawful(await answered(chandra, one, 'VACANCY', 'PLACE_KEPT'))
    lawful(await answered(chandra, two, 'APPLICATION_CHANGED', 'STANDS'))
    expect([await stageOf('applications', one), await stageOf('applications', two)]).toEqual(['APPROVED', 'APPROVED'])
  })

  it('F13 · “look again” sends a verified application back to the visit, and one that stands on a list not', async () => {
    const { chandra, one, two, waiting } = await approved()
    for (const [id, stage, becomes] of [
      [one, 'VERIFIED_ELIGIBLE', 'UNDER_VERIFICATION'],
      [two, 'VERIFIED_INELIGIBLE', 'UNDER_VERIFICATION'],
      [waiting, 'LISTED', 'LISTED'],
    ] as const) {
      await put(id, stage)
      lawful(await answered(chandra, id, 'APPLICATION_CHANGED', 'LOOKED_AGAIN'))
      expect(await stageOf('applications', id)).toBe(becomes)
    }
    expect(await lastStep(one)).toMatchObject({ event: 'lookAgain', from_stage: 'VERIFIED_ELIGIBLE' })
  })

  it('F4 · an application that has ended already stays as it is, and the answer is written down', async () => {
    const { chandra, one } = await approved()
    await put(one, 'WITHDRAWN')
    lawful(await answered(chandra, one, 'VACANCY', 'VACANT'))
    expect(await stageOf('applications', one)).toBe('WITHDRAWN')
  })

  it('F13 · the office that records what happened does not say that the finding still stands', async () => {
    const { asha, chandra, one } = await approved()
    for (const [kind, outcome] of [
      ['APPLICATION_CHANGED', 'STANDS'],
      ['VACANCY', 'VACANT'],
    ] as const) {
      expect(await answered(asha, one, kind, outcome)).toMatchObject({ ok: false, error: { code: 'access.denied' } })
    }
    lawful(await answered(chandra, one, 'APPLICATION_CHANGED', 'STANDS'))
  })
})
