import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import type { ReviewKind, ReviewOutcome } from '@/lib/domain/review/kinds'
import { householdNumber } from '@/lib/domain/household/number'
import { present } from '@/lib/domain/life/unit'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { approvedStory } from '@/tests/support/approval-story'
import { BLOCK, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { card, happens, now, questions, stageOf as cardStage, undo, unitOf } from '@/tests/support/life-story'
import { publicPage } from '@/tests/support/public-page'
import { officer } from '@/tests/support/register-story'
import { stageOf } from '@/tests/support/rows'

let numbers = 99_000

/** The card is the one that the application got. */
const holding = (applicationId: string, cardId: string) =>
  asOwner(async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query('update cards set application_id = $2 where id = $1', [cardId, applicationId])
    await client.query(`update applications set stage = 'CARD_ISSUED' where id = $1`, [applicationId])
  })

/** Answers the open question of a kind about a family. */
const answered = async (
  reader: Actor,
  householdId: string,
  { about, outcome, by }: { readonly about: ReviewKind; readonly outcome: ReviewOutcome; readonly by: Actor },
) => {
  const asked = (await questions(reader, householdId)).find(({ kind, closedAt }) => kind === about && closedAt === null)
  const input = { id: asked?.id ?? '', version: asked?.version ?? 0, outcome, reason: 'Seen on the spot' }
  return execute(closeReview, by, input, { now })
}

/** Two families of one list with a card each; the first joins the other and hands its card back. */
const merged = async () => {
  const { story, first } = await approvedStory()
  const { asha, chandra } = story
  const [one, two] = first.rows
  if (!one || !two) throw new Error('A story without families')
  const held = await Promise.all(
    [one, two].map(async ({ householdId, applicationId }) => {
      const serials = present((await unitOf(asha, householdId)).unit).map(({ serial }) => serial)
      // The wife is the head for the card (NFSA s.13).
      const id = await card(asha, householdId, 2, serials)
      await holding(applicationId, id)
      return { id, serials }
    }),
  )
  numbers += 1
  const number = householdNumber(PANCHAYAT, numbers)
  await asOwner((client) => client.query('update households set number = $2 where id = $1', [two.householdId, number]))
  const event = await happens(asha, {
    ...{ kind: 'MERGE', id: one.householdId, other: number, surrender: 'yes', reason: 'One hearth again' },
    relations: (held[0]?.serials ?? []).map((serial) => ({ serial, relation: 'OTHER_RELATIVE' as const })),
  })
  const answer = (about: ReviewKind, outcome: ReviewOutcome, by: Actor = chandra) =>
    answered(asha, one.householdId, { about, outcome, by })
  const bhanu = { ...(await officer('bhanu', 'VERIFYING_OFFICER', BLOCK)), panchayats: [PANCHAYAT] }
  const stages = async () => [
    await cardStage(asha, held[0]?.id ?? ''),
    await stageOf('applications', one.applicationId),
  ]
  const living = async (id: string) => present((await unitOf(asha, id)).unit).length
  return {
    asha,
    bhanu,
    one,
    two,
    event,
    answer,
    card: held[0]?.id ?? '',
    stages,
    living,
    sizes: held.map(({ serials }) => serials.length),
  }
}

describe('F4 · a merger of two card holders that is taken back (decisions 0071, 0096)', () => {
  it('whose place was given up meanwhile gets neither card nor place back by itself: the block officer is asked', async () => {
    const { asha, one, two, event, answer, stages, living, sizes } = await merged()
    expect(await stages()).toEqual(['SURRENDERED', 'CARD_ISSUED'])
    lawful(await answer('VACANCY', 'VACANT'))
    expect(await stages()).toEqual(['SURRENDERED', 'CLOSED'])
    lawful(await undo(asha, event))
    expect(await stages()).toEqual(['SURRENDERED', 'CLOSED'])
    expect([await living(one.householdId), await living(two.householdId)]).toEqual(sizes)
    // Nobody asks about a card that feeds nobody, and the other family's names its own again.
    const open = [...(await questions(asha, one.householdId)), ...(await questions(asha, two.householdId))]
    expect(open.filter(({ closedAt }) => closedAt === null).map(({ kind }) => kind)).toEqual(['PLACE_AGAIN'])
  })

  it('gets place and card back by the block officer’s order, and by nobody else’s', async () => {
    const { asha, bhanu, event, answer, stages } = await merged()
    lawful(await answer('VACANCY', 'VACANT'))
    lawful(await undo(asha, event))
    for (const actor of [asha, bhanu])
      expect(await answer('PLACE_AGAIN', 'PLACE_BACK', actor)).toMatchObject({ error: { code: 'access.denied' } })
    lawful(await answer('PLACE_AGAIN', 'PLACE_BACK'))
    expect(await stages()).toEqual(['ACTIVE', 'CARD_ISSUED'])
  })

  it('whose place is not given back stays without it, and its public page says so', async () => {
    const { asha, one, event, answer, stages } = await merged()
    lawful(await answer('VACANCY', 'VACANT'))
    lawful(await undo(asha, event))
    const asked = await publicPage(one.applicationId)
    expect(asked).toMatchObject({ stage: 'CLOSED', placeAsked: 'AGAIN', stays: null })
    lawful(await answer('PLACE_AGAIN', 'PLACE_GONE'))
    expect(await stages()).toEqual(['SURRENDERED', 'CLOSED'])
    // Everybody reads that it was decided, when and why, and no name of who decided.
    const told = await publicPage(one.applicationId)
    expect(told).toMatchObject({ placeAsked: null, ended: 'CLOSED_VACATED', stays: { reason: 'Seen on the spot' } })
    expect(new Date(told.stays?.at ?? '')).toEqual(now)
    expect(told.milestones.at(-1)).toEqual({ key: 'closed', state: 'stopped' })
    expect(JSON.stringify(told)).not.toMatch(/Chandra|चन्द्र/)
  })

  it('whose place is given up a second time is told of no order that was about the first', async () => {
    const { asha, one, event, answer } = await merged()
    lawful(await answer('VACANCY', 'VACANT'))
    lawful(await undo(asha, event))
    lawful(await answer('PLACE_AGAIN', 'PLACE_GONE'))
    await asOwner((client) =>
      client.query(
        `update application_steps set at = at + interval '1 day' where application_id = $1 and to_stage = 'CLOSED'`,
        [one.applicationId],
      ),
    )
    expect((await publicPage(one.applicationId)).stays).toBeNull()
  })

  it('whose card an order has cancelled since does not get it back by an answer', async () => {
    const { asha, event, answer, stages, card: id } = await merged()
    lawful(await answer('VACANCY', 'VACANT'))
    lawful(await undo(asha, event))
    await asOwner((client) => client.query(`update cards set stage = 'CANCELLED' where id = $1`, [id]))
    expect(await answer('PLACE_AGAIN', 'PLACE_BACK')).toMatchObject({ error: { code: 'reviews.cardCancelled' } })
    expect(await stages()).toEqual(['CANCELLED', 'CLOSED'])
  })

  it('of which nobody is left keeps no place: the question stays until the place is said to be vacant', async () => {
    const { answer, stages } = await merged()
    const before = await stages()
    expect(await answer('VACANCY', 'PLACE_KEPT')).toMatchObject({ error: { code: 'reviews.nobodyKeeps' } })
    expect(await stages()).toEqual(before)
    lawful(await answer('VACANCY', 'VACANT'))
    expect(await stages()).toEqual(['SURRENDERED', 'CLOSED'])
  })
})

describe('F4 · a whole family that was said to have moved away, and had not (decision 0096)', () => {
  /** A card holder's family leaves, and hands its card back. */
  const gone = async () => {
    const { story, first } = await approvedStory()
    const { asha, chandra } = story
    const [one] = first.rows
    if (!one) throw new Error('A story without families')
    const serials = present((await unitOf(asha, one.householdId)).unit).map(({ serial }) => serial)
    const id = await card(asha, one.householdId, 2, serials)
    await holding(one.applicationId, id)
    const leave = () => happens(asha, { kind: 'MOVE_OUT', id: one.householdId, serials, bound: 'Chandigarh' })
    const event = await leave()
    lawful(await answered(asha, one.householdId, { about: 'CARD_INQUIRY', outcome: 'SURRENDERED', by: asha }))
    const say = (about: ReviewKind, outcome: ReviewOutcome) =>
      answered(asha, one.householdId, { about, outcome, by: chandra })
    const stages = async () => [await cardStage(asha, id), await stageOf('applications', one.applicationId)]
    const open = async () =>
      (await questions(asha, one.householdId)).flatMap(({ kind, closedAt }) => (closedAt === null ? [kind] : []))
    return { asha, event, leave, say, stages, open, householdId: one.householdId }
  }

  it('whether its place is vacant is asked no more when it stands again, but whether it gets its card back', async () => {
    const { asha, event, say, stages, open } = await gone()
    expect([await stages(), await open()]).toEqual([['SURRENDERED', 'CARD_ISSUED'], ['VACANCY']])
    lawful(await undo(asha, event))
    expect(await open()).toEqual(['PLACE_AGAIN'])
    lawful(await say('PLACE_AGAIN', 'PLACE_BACK'))
    expect([await stages(), await open()]).toEqual([['ACTIVE', 'CARD_ISSUED'], []])
  })

  it('a place that is kept for a family that lives there brings its card back; one that has left keeps none', async () => {
    const { say, stages } = await gone()
    expect(await say('VACANCY', 'PLACE_KEPT')).toMatchObject({ error: { code: 'reviews.nobodyKeeps' } })
    expect(await stages()).toEqual(['SURRENDERED', 'CARD_ISSUED'])
    const other = await gone()
    await asOwner((client) =>
      client.query('update members set ended_on = null, end_reason = null where household_id = $1', [
        other.householdId,
      ]),
    )
    lawful(await other.say('VACANCY', 'PLACE_KEPT'))
    expect(await other.stages()).toEqual(['ACTIVE', 'CARD_ISSUED'])
  })

  it('its place is given up by the answer that it does not get the card back, and by nothing else', async () => {
    const { asha, event, say, stages } = await gone()
    lawful(await undo(asha, event))
    expect(await stages()).toEqual(['SURRENDERED', 'CARD_ISSUED'])
    lawful(await say('PLACE_AGAIN', 'PLACE_GONE'))
    expect(await stages()).toEqual(['SURRENDERED', 'CLOSED'])
  })

  it('gets place and card back though the place had been found vacant', async () => {
    const { asha, event, say, stages, open } = await gone()
    lawful(await say('VACANCY', 'VACANT'))
    lawful(await undo(asha, event))
    expect([await stages(), await open()]).toEqual([['SURRENDERED', 'CLOSED'], ['PLACE_AGAIN']])
    lawful(await say('PLACE_AGAIN', 'PLACE_BACK'))
    expect(await stages()).toEqual(['ACTIVE', 'CARD_ISSUED'])
  })

  it('gets nothing back while it has left once more, and is asked about again when it stands again', async () => {
    const { asha, event, leave, say, stages, open } = await gone()
    lawful(await undo(asha, event))
    const second = await leave()
    expect(await say('PLACE_AGAIN', 'PLACE_BACK')).toMatchObject({ error: { code: 'reviews.nobodyLives' } })
    lawful(await say('PLACE_AGAIN', 'PLACE_GONE'))
    lawful(await undo(asha, second))
    expect([await stages(), await open()]).toEqual([['SURRENDERED', 'CLOSED'], ['PLACE_AGAIN']])
    lawful(await say('PLACE_AGAIN', 'PLACE_BACK'))
    expect(await stages()).toEqual(['ACTIVE', 'CARD_ISSUED'])
  })
})
