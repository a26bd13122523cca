import { describe, expect, it } from 'vitest'
import type { ReviewOutcome } from '@/lib/domain/review/kinds'
import { householdNumber } from '@/lib/domain/household/number'
import { present } from '@/lib/domain/life/unit'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { approvedStory } from '@/tests/support/approval-story'
import { PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { card, happens, now, questions, stageOf as cardStage, undo, unitOf } from '@/tests/support/life-story'
import { stageOf } from '@/tests/support/rows'

let numbers = 99_000

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
      await asOwner(async (client) => {
        await client.query('set session_replication_role = replica')
        await client.query('update cards set application_id = $2 where id = $1', [id, applicationId])
        await client.query(`update applications set stage = 'CARD_ISSUED' where id = $1`, [applicationId])
      })
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
  const answer = async (outcome: ReviewOutcome) => {
    const asked = (await questions(asha, one.householdId)).find(({ kind }) => kind === 'VACANCY')
    const input = { id: asked?.id ?? '', version: asked?.version ?? 0, outcome, reason: 'Seen on the spot' }
    lawful(await execute(closeReview, chandra, input, { now }))
  }
  const stages = async () => [
    await cardStage(asha, held[0]?.id ?? ''),
    await stageOf('applications', one.applicationId),
  ]
  const living = async (id: string) => present((await unitOf(asha, id)).unit).length
  return { asha, one, two, event, answer, stages, living, sizes: held.map(({ serials }) => serials.length) }
}

describe('F4 · a merger of two card holders that is taken back (decision 0071)', () => {
  it('whose place was given up meanwhile gets neither card nor place back by itself; both families stand as before', async () => {
    const { asha, one, two, event, answer, stages, living, sizes } = await merged()
    expect(await stages()).toEqual(['SURRENDERED', 'CARD_ISSUED'])
    await answer('VACANT')
    expect(await stages()).toEqual(['SURRENDERED', 'CLOSED'])
    lawful(await undo(asha, event))
    expect(await stages()).toEqual(['SURRENDERED', 'CLOSED'])
    expect([await living(one.householdId), await living(two.householdId)]).toEqual(sizes)
    // Nobody asks about a card that feeds nobody, and the other family's names its own again.
    const open = [...(await questions(asha, one.householdId)), ...(await questions(asha, two.householdId))]
    expect(open.filter(({ closedAt }) => closedAt === null)).toEqual([])
  })

  it('whose place was kept meanwhile has its card again', async () => {
    const { asha, event, answer, stages } = await merged()
    await answer('PLACE_KEPT')
    lawful(await undo(asha, event))
    expect(await stages()).toEqual(['ACTIVE', 'CARD_ISSUED'])
  })
})
