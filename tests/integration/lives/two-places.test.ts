import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { householdNumber } from '@/lib/domain/household/number'
import type { MergedApplication } from '@/lib/domain/life/kinds'
import { present } from '@/lib/domain/life/unit'
import type { ReviewKind, ReviewOutcome } from '@/lib/domain/review/kinds'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { approvedStory } from '@/tests/support/approval-story'
import { PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { card, now, questions, record, stageOf as cardStage, tell, undo, unitOf } from '@/tests/support/life-story'
import { publicPage } from '@/tests/support/public-page'
import { stageOf } from '@/tests/support/rows'
import { refused } from '@/tests/support/second-entries'

let numbers = 98_000

/** Two families of an approved list: the one has its card already, the other’s is due. */
const cardAndApproved = async () => {
  const { story, first } = await approvedStory()
  const { asha, chandra } = story
  const [due, held] = first.rows
  if (!due || !held) throw new Error('A story without families')
  const serials = present((await unitOf(asha, held.householdId)).unit).map(({ serial }) => serial)
  const cardId = await card(asha, held.householdId, 2, serials)
  const number = new Map<string, string>()
  await asOwner(async (client) => {
    for (const { householdId } of [due, held]) {
      numbers += 1
      number.set(householdId, householdNumber(PANCHAYAT, numbers))
      await client.query('update households set number = $2 where id = $1', [householdId, number.get(householdId)])
    }
    await client.query('set session_replication_role = replica')
    await client.query('update cards set application_id = $2 where id = $1', [cardId, held.applicationId])
    await client.query(`update applications set stage = 'CARD_ISSUED' where id = $1`, [held.applicationId])
  })
  const joins = async (from: string, into: string, more: { application?: MergedApplication; reason?: string }) =>
    tell(asha, {
      ...{ kind: 'MERGE', id: from, other: number.get(into) ?? '', ...more },
      relations: present((await unitOf(asha, from)).unit).map(({ serial }) => ({
        serial,
        relation: 'OTHER_RELATIVE' as const,
      })),
    })
  const answer = async (about: ReviewKind, outcome: ReviewOutcome, by: Actor) => {
    const open = (await questions(asha, due.householdId)).find(
      ({ kind, closedAt }) => kind === about && closedAt === null,
    )
    const input = { id: open?.id ?? '', version: open?.version ?? 0, outcome, reason: 'One hearth, one place' }
    return execute(closeReview, by, input, { now })
  }
  const open = async (id: string) =>
    (await questions(asha, id)).flatMap(({ kind, closedAt }) => (closedAt === null ? [kind] : []))
  return { asha, chandra, due, held, cardId, joins, answer, open }
}

describe('F4 · a family with a card and an approved family become one (domain §13, Merge; decision 0097)', () => {
  it('each page leads to the one way; the card remains, and a named officer closes the approved place', async () => {
    const { asha, chandra, due, held, cardId, joins, answer, open } = await cardAndApproved()
    expect(refused(await joins(held.householdId, due.householdId, {}))).toBe('lives.cardHolderEnds')
    expect(refused(await joins(due.householdId, held.householdId, { application: 'GOES_ON' }))).toBe(
      'lives.placeHeldThere',
    )
    const said = { application: 'WITHDRAWN', reason: 'One hearth now' } as const
    const { draft } = lawful(await joins(due.householdId, held.householdId, said))
    lawful(await record(asha, draft))
    // No office takes back what the department approved: the block officer is asked.
    expect(await stageOf('applications', due.applicationId)).toBe('APPROVED')
    expect(await cardStage(asha, cardId)).toBe('ACTIVE')
    expect(await open(due.householdId)).toEqual(['VACANCY'])
    // Nobody promises a card that cannot be issued.
    expect((await publicPage(due.applicationId)).placeAsked).toBe('VACANT')
    expect(await open(held.householdId), 'who came stands on no card yet').toEqual(['CARD_MEMBERS_CHANGED'])
    lawful(await answer('VACANCY', 'VACANT', chandra))
    expect(await stageOf('applications', due.applicationId)).toBe('CLOSED')
    expect((await publicPage(due.applicationId)).placeAsked).toBeNull()
    expect(await cardStage(asha, cardId)).toBe('ACTIVE')
  })

  it('taken back before the answer its card is due as before; after it the block officer is asked for the place', async () => {
    for (const answered of [false, true]) {
      const { asha, chandra, due, held, joins, answer, open } = await cardAndApproved()
      const said = { application: 'WITHDRAWN', reason: 'One hearth now' } as const
      const { event } = lawful(await record(asha, lawful(await joins(due.householdId, held.householdId, said)).draft))
      if (answered) lawful(await answer('VACANCY', 'VACANT', chandra))
      lawful(await undo(asha, event))
      expect(await open(due.householdId)).toEqual(answered ? ['PLACE_AGAIN'] : [])
      if (answered) lawful(await answer('PLACE_AGAIN', 'PLACE_BACK', chandra))
      expect(await stageOf('applications', due.applicationId)).toBe('APPROVED')
    }
  })
})
