import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { present } from '@/lib/domain/life/unit'
import type { ReviewKind, ReviewOutcome } from '@/lib/domain/review/kinds'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { findStatus } from '@/lib/features/status/queries'
import * as reviews from '@/lib/features/reviews/store/questions'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { NOON } from '@/tests/support/approval-offices'
import { approvedStory } from '@/tests/support/approval-story'
import { BLOCK, PANCHAYAT, STATE, TODAY } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { happens, undo, unitOf } from '@/tests/support/life-story'
import { issued } from '@/tests/support/issued-card'
import { officer } from '@/tests/support/register-story'
import { stageOf } from '@/tests/support/rows'

/** Answers the open question of a kind about an application. */
const answer = async (actor: Actor, applicationId: string, kind: ReviewKind, outcome: ReviewOutcome) => {
  const asked = await transaction(scopeOf(actor), (tx) =>
    tx.reviewTask.findFirst({ where: { subjectId: applicationId, kind, closedAt: null } }),
  )
  if (!asked) throw new Error(`Nobody has asked ${kind}`)
  const { id, version } = asked
  return execute(closeReview, actor, { id, version, outcome, reason: 'BDO/7 of 2026' }, { now: NOON })
}

const openAbout = (applicationId: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ kind: string }>(
      'select kind from review_tasks where subject_id = $1 and closed_at is null order by kind',
      [applicationId],
    )
    return rows.map(({ kind }) => kind)
  })

/** What the public page says of an application. */
const statusOf = async (reader: Actor, id: string) => {
  const { number } = await transaction(scopeOf(reader), (tx) =>
    tx.application.findUniqueOrThrow({ where: { id }, select: { number: true } }),
  )
  const found = await findStatus(number)
  if (found.kind !== 'found') throw new Error(found.kind)
  return found.status
}

const put = (applicationId: string, stage: string) =>
  asOwner((client) => client.query('update applications set stage = $2 where id = $1', [applicationId, stage]))

/** Puts a question about an application, as an event does. */
const ask = (actor: Actor, applicationId: string, kind: ReviewKind) =>
  transaction(scopeOf(actor), async (tx) => {
    const { householdId } = await tx.application.findUniqueOrThrow({ where: { id: applicationId } })
    const about = { subjectKind: 'application', subjectId: applicationId, dueOn: TODAY, at: NOON }
    await reviews.open(tx, { place: PANCHAYAT, householdId, serial: null, kind, ...about })
  })

/** An approved list of two places with one family waiting; the first family's place is asked about. */
const vacated = async () => {
  const { story, first } = await approvedStory()
  const [one, two, waiting] = first.rows.map(({ applicationId }) => applicationId)
  if (!one || !two || !waiting) throw new Error('A story without families')
  await ask(story.asha, one, 'VACANCY')
  const bhanu = { ...(await officer('bhanu', 'VERIFYING_OFFICER', BLOCK)), panchayats: [PANCHAYAT] }
  return { ...story, bhanu, listId: first.listId, one, two, waiting }
}

const refused = (code: string) => ({ ok: false, error: { code } })
const denied = refused('access.denied')

describe('a place that became free (domain §13, Vacancy)', () => {
  it('is offered to the family that waits next: looked at again, called in by the block officer, its card issued', async () => {
    const { asha, bhanu, chandra, listId, one, two, waiting } = await vacated()
    lawful(await issued(asha, two))
    lawful(await answer(chandra, one, 'VACANCY', 'VACANT'))
    expect(await stageOf('priority_lists', listId)).toBe('CLOSED')
    expect(await openAbout(waiting)).toEqual(['NEXT_CHECK'])
    expect(await answer(asha, waiting, 'NEXT_CHECK', 'QUALIFIES')).toMatchObject(denied)
    lawful(await answer(bhanu, waiting, 'NEXT_CHECK', 'QUALIFIES'))
    expect(await stageOf('applications', waiting)).toBe('WAITLISTED')
    expect(await openAbout(waiting)).toEqual(['NEXT_CALL'])
    expect(await answer(bhanu, waiting, 'NEXT_CALL', 'CALLED')).toMatchObject(denied)
    lawful(await answer(chandra, waiting, 'NEXT_CALL', 'CALLED'))
    expect([await stageOf('applications', waiting), await openAbout(waiting)]).toEqual(['APPROVED', []])
    expect(await stageOf('priority_lists', listId)).toBe('CARDS_ISSUING')
    lawful(await issued(asha, waiting))
    expect(await stageOf('applications', waiting)).toBe('CARD_ISSUED')
    expect(await stageOf('priority_lists', listId)).toBe('CLOSED')
  })

  it('whoever orders is not asked to find: the visit is the Verifying Officer’s, so that two hands call a family in', async () => {
    const { bhanu, chandra, one, waiting } = await vacated()
    lawful(await answer(chandra, one, 'VACANCY', 'VACANT'))
    expect(await answer(chandra, waiting, 'NEXT_CHECK', 'QUALIFIES')).toMatchObject(denied)
    lawful(await answer(bhanu, waiting, 'NEXT_CHECK', 'QUALIFIES'))
    // The officer who went there is posted to the block since.
    const posted = { ...chandra, accountId: bhanu.accountId }
    expect(await answer(posted, waiting, 'NEXT_CALL', 'CALLED')).toMatchObject(refused('reviews.checkedByOneself'))
    expect(await stageOf('applications', waiting)).toBe('WAITLISTED')
  })

  it('a family that has left is not called in, and whether it has left is answered first', async () => {
    const { bhanu, chandra, one, waiting } = await vacated()
    lawful(await answer(chandra, one, 'VACANCY', 'VACANT'))
    lawful(await answer(bhanu, waiting, 'NEXT_CHECK', 'QUALIFIES'))
    await ask(chandra, waiting, 'VACANCY')
    expect(await answer(chandra, waiting, 'NEXT_CALL', 'CALLED')).toMatchObject(refused('reviews.answerFirst'))
    await asOwner((client) =>
      client.query(
        `update members set ended_on = '2026-01-01', end_reason = 'MOVED_OUT'
         where household_id = (select household_id from applications where id = $1)`,
        [waiting],
      ),
    )
    expect(await answer(chandra, waiting, 'NEXT_CALL', 'CALLED')).toMatchObject(refused('reviews.nobodyLeft'))
    // Its place in the line falls away with it: nobody is asked to call it in any more.
    lawful(await answer(chandra, waiting, 'VACANCY', 'VACANT'))
    expect([await stageOf('applications', waiting), await openAbout(waiting)]).toEqual(['CLOSED', []])
  })

  it('nobody is called in while a family that stands again may get the place, nor when it has got it', async () => {
    const { asha, bhanu, chandra, one, waiting } = await vacated()
    lawful(await issued(asha, one))
    await asOwner((client) => client.query(`update cards set stage = 'SURRENDERED' where application_id = $1`, [one]))
    lawful(await answer(chandra, one, 'VACANCY', 'VACANT'))
    lawful(await answer(bhanu, waiting, 'NEXT_CHECK', 'QUALIFIES'))
    await ask(chandra, one, 'PLACE_AGAIN')
    expect(await answer(chandra, waiting, 'NEXT_CALL', 'CALLED')).toMatchObject(refused('reviews.placeClaimed'))
    lawful(await answer(chandra, one, 'PLACE_AGAIN', 'PLACE_BACK'))
    expect([await stageOf('applications', one), await openAbout(waiting)]).toEqual(['CARD_ISSUED', []])
    // Should its place become free once more, the family is asked about once more.
    await asOwner((client) => client.query(`update cards set stage = 'SURRENDERED' where application_id = $1`, [one]))
    await ask(chandra, one, 'VACANCY')
    lawful(await answer(chandra, one, 'VACANCY', 'VACANT'))
    expect(await openAbout(waiting)).toEqual(['NEXT_CHECK'])
  })

  it('who was said to have left, and had not, waits again and has its turn', async () => {
    const { asha, bhanu, chandra, one, waiting } = await vacated()
    lawful(await answer(chandra, one, 'VACANCY', 'VACANT'))
    lawful(await answer(bhanu, waiting, 'NEXT_CHECK', 'QUALIFIES'))
    const { householdId } = await transaction(scopeOf(asha), (tx) =>
      tx.application.findUniqueOrThrow({ where: { id: waiting } }),
    )
    const serials = present((await unitOf(asha, householdId)).unit).map(({ serial }) => serial)
    const left = await happens(asha, { kind: 'MOVE_OUT', id: householdId, serials, bound: 'Chandigarh' })
    expect(await openAbout(waiting)).toEqual(['NEXT_CALL', 'VACANCY'])
    lawful(await answer(chandra, waiting, 'VACANCY', 'VACANT'))
    expect([await stageOf('applications', waiting), await openAbout(waiting)]).toEqual(['CLOSED', []])
    lawful(await undo(asha, left))
    expect(await openAbout(waiting)).toEqual(['PLACE_AGAIN'])
    lawful(await answer(chandra, waiting, 'PLACE_AGAIN', 'PLACE_BACK'))
    expect([await stageOf('applications', waiting), await openAbout(waiting)]).toEqual(['WAITLISTED', ['NEXT_CHECK']])
  })

  it('a family that stands again gets no place when the next one has been called in', async () => {
    const { bhanu, chandra, one, waiting } = await vacated()
    lawful(await answer(chandra, one, 'VACANCY', 'VACANT'))
    lawful(await answer(bhanu, waiting, 'NEXT_CHECK', 'QUALIFIES'))
    lawful(await answer(chandra, waiting, 'NEXT_CALL', 'CALLED'))
    await ask(chandra, one, 'PLACE_AGAIN')
    expect(await answer(chandra, one, 'PLACE_AGAIN', 'PLACE_BACK')).toMatchObject(refused('reviews.placeTaken'))
    lawful(await answer(chandra, one, 'PLACE_AGAIN', 'PLACE_GONE'))
    expect([await stageOf('applications', one), await openAbout(one)]).toEqual(['CLOSED', []])
  })

  it('a family that qualifies no more is struck off by two hands, and it reads so; nobody waits after it', async () => {
    const { bhanu, chandra, one, two, waiting } = await vacated()
    lawful(await answer(chandra, one, 'VACANCY', 'VACANT'))
    lawful(await answer(bhanu, waiting, 'NEXT_CHECK', 'QUALIFIES_NOT'))
    expect([await stageOf('applications', waiting), await openAbout(waiting)]).toEqual(['WAITLISTED', ['NEXT_OFF']])
    expect(await answer(bhanu, waiting, 'NEXT_OFF', 'STRUCK_OFF')).toMatchObject(denied)
    lawful(await answer(chandra, waiting, 'NEXT_OFF', 'STRUCK_OFF'))
    expect(await stageOf('applications', waiting)).toBe('CLOSED')
    expect([await openAbout(two), await openAbout(waiting)]).toEqual([[], []])
    expect([(await statusOf(chandra, waiting)).ended, (await statusOf(chandra, one)).ended]).toEqual([
      'CLOSED_STRUCK_OFF',
      'CLOSED_VACATED',
    ])
  })

  it('is visited once more where the block officer does not order that it is struck off', async () => {
    const { bhanu, chandra, one, waiting } = await vacated()
    lawful(await answer(chandra, one, 'VACANCY', 'VACANT'))
    lawful(await answer(bhanu, waiting, 'NEXT_CHECK', 'QUALIFIES_NOT'))
    lawful(await answer(chandra, waiting, 'NEXT_OFF', 'STAYS_WAITING'))
    expect([await stageOf('applications', waiting), await openAbout(waiting)]).toEqual(['WAITLISTED', ['NEXT_CHECK']])
  })

  it('whom the block officer does not call in is visited once more: nobody loses the turn by one hand', async () => {
    const { bhanu, chandra, one, waiting } = await vacated()
    lawful(await answer(chandra, one, 'VACANCY', 'VACANT'))
    lawful(await answer(bhanu, waiting, 'NEXT_CHECK', 'QUALIFIES'))
    lawful(await answer(chandra, waiting, 'NEXT_CALL', 'STAYS_WAITING'))
    expect([await stageOf('applications', waiting), await openAbout(waiting)]).toEqual(['WAITLISTED', ['NEXT_CHECK']])
  })

  it('a family that has withdrawn meanwhile is not called in, and the office can go on', async () => {
    const { bhanu, chandra, one, waiting } = await vacated()
    lawful(await answer(chandra, one, 'VACANCY', 'VACANT'))
    lawful(await answer(bhanu, waiting, 'NEXT_CHECK', 'QUALIFIES'))
    await put(waiting, 'WITHDRAWN')
    expect(await answer(chandra, waiting, 'NEXT_CALL', 'CALLED')).toMatchObject(refused('reviews.waitsNoMore'))
    lawful(await answer(chandra, waiting, 'NEXT_CALL', 'STAYS_WAITING'))
    expect(await openAbout(waiting)).toEqual([])
  })

  it('stays free where the State does not refill places', async () => {
    const { chandra, one, waiting } = await vacated()
    await asOwner((client) =>
      client.query(
        `insert into state_settings (id, place, key, value, from_date, authority, account_id)
         values (gen_random_uuid(), $1, 'refillVacancies', 'false', '2020-01-01', 'Order of the State', $2)`,
        [STATE, chandra.accountId],
      ),
    )
    lawful(await answer(chandra, one, 'VACANCY', 'VACANT'))
    expect(await openAbout(waiting)).toEqual([])
  })

  it('the family that gave its card back reads how far its application had come, and that the card was given back', async () => {
    const { asha, chandra, one } = await vacated()
    lawful(await issued(asha, one))
    await asOwner((client) => client.query(`update cards set stage = 'SURRENDERED' where application_id = $1`, [one]))
    lawful(await answer(chandra, one, 'VACANCY', 'VACANT'))
    const { stage, milestones, cardOn } = await statusOf(chandra, one)
    expect([stage, milestones.map(({ state }) => state), cardOn]).toEqual([
      'CLOSED',
      [...Array<string>(5).fill('done'), 'stopped'],
      TODAY,
    ])
  })
})
