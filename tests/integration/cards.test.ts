import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import type { CardContents } from '@/lib/domain/card/contents'
import { AAY_SERIES, parseCardNumber } from '@/lib/domain/card/number'
import type { ReviewKind, ReviewOutcome } from '@/lib/domain/review/kinds'
import { issueCard } from '@/lib/features/cards/commands'
import { closeReview } from '@/lib/features/reviews/commands/close'
import * as reviews from '@/lib/features/reviews/store/questions'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { NOON, openApproval } from '@/tests/support/approval-offices'
import { approvedStory } from '@/tests/support/approval-story'
import { sealedList } from '@/tests/support/sealed-list'
import { PANCHAYAT, TODAY } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { inputFor, issued } from '@/tests/support/issued-card'
import { codeOf } from '@/tests/support/selection'
import { stageOf } from '@/tests/support/rows'

const cardOf = (applicationId: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ number: string; stage: string; contents: CardContents; text: string }>(
      'select number, stage, contents, contents::text as text from cards where application_id = $1',
      [applicationId],
    )
    return rows[0]
  })

const one = async () => {
  const { story, first } = await approvedStory()
  const [family, next, waiting] = first.rows
  if (!family || !next || !waiting) throw new Error('A story without families')
  return { ...story, listId: first.listId, family, next, waiting }
}

describe('The card (R52, R53, R57)', () => {
  it('R57 · is issued by secretary or sahayak in their own panchayat, and by nobody else', async () => {
    const { asha, sahil, gopal, nisha, chandra, esha, family, next } = await one()
    const input = await inputFor(asha, family.applicationId)
    for (const stranger of [gopal, chandra, esha]) {
      expect(codeOf(await execute(issueCard, stranger, input, { now: NOON }))).toBe('access.denied')
      expect((await chainOf(stranger.place)).at(-1)).toBe('access.denied')
    }
    expect(codeOf(await execute(issueCard, nisha, input, { now: NOON }))).toBe('access.absent')
    expect(codeOf(await issued(asha, family.applicationId))).toBe('ok')
    expect(codeOf(await issued(sahil, next.applicationId))).toBe('ok')
  })

  it('R56 · is not issued before the department approved the list, nor to a family that waits', async () => {
    const { asha, driveId } = await openApproval()
    const { rows } = await sealedList(driveId, PANCHAYAT)
    const early = await issued(asha, rows[0]?.applicationId ?? '')
    expect(codeOf(early)).toBe('cards.listNotApproved')
    const later = await one()
    expect(codeOf(await issued(later.asha, later.waiting.applicationId))).toBe('access.absent')
  })

  it('R53 · carries the family, the scale of ration, list, resolution and order of the day, and no Aadhaar', async () => {
    const { asha, family } = await one()
    expect(codeOf(await issued(asha, family.applicationId))).toBe('ok')
    const card = await cardOf(family.applicationId)
    expect(card?.stage).toBe('ACTIVE')
    expect(card?.contents).toMatchObject({
      scheme: 'AAY',
      place: PANCHAYAT,
      head: { serial: 2, rule: 'ELDEST_WOMAN' },
      bpl: { number: '1204', listYear: 2018 },
      scale: { total: 35_000, wheat: 20_000, rice: 15_000, cost: 0 },
      wheatPrice: 0,
      ricePrice: 0,
      rank: 1,
      resolutionNumber: '12/2026',
      approval: { orderNumber: 'RD-7/2026', on: TODAY },
      issuedOn: TODAY,
      issuedBy: { name: 'Asha', nameHi: 'आशा', post: 'GP_SECRETARY' },
      address: '12',
    })
    expect(card?.contents.grievanceContact).toContain('Chandra')
    expect(card?.contents.members.map(({ serial, relation }) => [serial, relation])).toEqual([
      [1, 'HEAD'],
      [2, 'MOTHER'],
      [3, 'DAUGHTER'],
    ])
    expect(card?.text).not.toMatch(/aadhaar|mobile|income|category/i)
    expect(card?.text).not.toMatch(/\d{12}/)
  })

  it('R52 · bears a number of the panchayat’s own series whose last digit is its check', async () => {
    const { asha, family, next } = await one()
    await issued(asha, family.applicationId)
    await issued(asha, next.applicationId)
    const numbers = [await cardOf(family.applicationId), await cardOf(next.applicationId)].map(
      (card) => card?.number ?? '',
    )
    for (const number of numbers) expect(codeOf(parseCardNumber(AAY_SERIES, number))).toBe('ok')
    const [first = 0, second = 0] = numbers.map((number) => Number(number.split('-')[4]))
    expect(second).toBe(first + 1)
    expect(numbers[0]).toMatch(/^HP-AAY-900001-26-\d{5}-\d$/)
  })

  it('R36 · one card a family: two clicks, two officers at once and two applications end in one card', async () => {
    const { asha, sahil, family, next } = await one()
    const requestId = crypto.randomUUID()
    const input = await inputFor(asha, family.applicationId)
    const clicks = await Promise.all([
      execute(issueCard, asha, input, { requestId, now: NOON }),
      execute(issueCard, asha, input, { requestId, now: NOON }),
    ])
    expect(clicks.map(codeOf)).toEqual(['ok', 'ok'])
    const theirs = [await inputFor(asha, next.applicationId), await inputFor(sahil, next.applicationId)] as const
    const race = await Promise.all([
      execute(issueCard, asha, theirs[0], { now: NOON }),
      execute(issueCard, sahil, theirs[1], { now: NOON }),
    ])
    expect(race.map(codeOf).sort()).toEqual(['cards.alreadyHeld', 'ok'])
    const count = await asOwner(async (client) => {
      const ids = [family.applicationId, next.applicationId]
      const { rows } = await client.query<{ count: number }>(
        'select count(*)::int as count from cards where application_id = any($1)',
        [ids],
      )
      return rows[0]?.count
    })
    expect(count).toBe(2)
    const other = await one()
    await asOwner((client) =>
      client.query('update applications set household_id = $2 where id = $1', [
        other.family.applicationId,
        family.householdId,
      ]),
    )
    expect(codeOf(await issued(other.asha, other.family.applicationId))).toBe('cards.alreadyHeld')
  })

  it('R57 · the application and the list move with it: the first card opens the issuing, the last closes the list', async () => {
    const { asha, listId, family, next } = await one()
    await issued(asha, family.applicationId)
    expect(await stageOf('applications', family.applicationId)).toBe('CARD_ISSUED')
    expect(await stageOf('priority_lists', listId)).toBe('CARDS_ISSUING')
    await issued(asha, next.applicationId)
    expect(await stageOf('priority_lists', listId)).toBe('CLOSED')
    expect((await chainOf(PANCHAYAT)).slice(-3)).toEqual(['cards.issued', 'lists.closed', 'cards.issued'])
    const steps = await asOwner(async (client) => {
      const { rows } = await client.query<Record<string, string>>(
        'select event, to_stage as to, role from application_steps where application_id = $1 order by seq',
        [family.applicationId],
      )
      return rows
    })
    expect(steps).toEqual([
      { event: 'approve', to: 'APPROVED', role: 'RD_DEPT' },
      { event: 'issueCard', to: 'CARD_ISSUED', role: 'GP_SECRETARY' },
    ])
  })

  it('is refused when the family changed after the page was opened (F57)', async () => {
    const { asha, family } = await one()
    const input = await inputFor(asha, family.applicationId)
    await asOwner((client) =>
      client.query(
        `update members set ended_on = '2026-08-01', end_reason = 'DIED' where household_id = $1 and serial = 2`,
        [family.householdId],
      ),
    )
    expect(codeOf(await execute(issueCard, asha, input, { now: NOON }))).toBe('cards.shownChanged')
    expect(codeOf(await issued(asha, family.applicationId))).toBe('ok')
    expect((await cardOf(family.applicationId))?.contents.head).toEqual({
      serial: 1,
      rule: 'ELDEST_MALE',
      until: '2033-01-01',
    })
  })

  it('nobody issues a card to their own household, and an unsettled duplicate gets none (domain §11, §13)', async () => {
    const { asha, sahil, family, next } = await one()
    const kin = { ...asha, ownHouseholdId: family.householdId }
    expect(codeOf(await issued(kin, family.applicationId))).toBe('access.ownHousehold')
    expect(codeOf(await issued(sahil, family.applicationId))).toBe('ok')
    await asOwner((client) =>
      client.query('update verifications set no_duplicate = false where application_id = $1', [next.applicationId]),
    )
    expect(codeOf(await issued(sahil, next.applicationId))).toBe('cards.duplicateOpen')
  })
})

describe('A card that feeds nobody any more leaves a place (F4; domain §13)', () => {
  /** Asks about a card or a place as an event would, and answers. */
  const answered = async (actor: Actor, kind: ReviewKind, subjectId: string, outcome: ReviewOutcome) => {
    const question = await transaction(scopeOf(actor), async (tx) => {
      const about = kind === 'VACANCY' ? { applicationId: subjectId } : { id: subjectId }
      const { householdId } = await tx.card.findFirstOrThrow({ where: about })
      const subjectKind = kind === 'VACANCY' ? 'application' : 'card'
      const asked = { householdId, serial: null, kind, subjectKind, subjectId, dueOn: TODAY, at: NOON } as const
      return reviews.find(tx, await reviews.open(tx, { place: PANCHAYAT, ...asked }))
    })
    if (!question) throw new Error('No question')
    const { id, version } = question
    return execute(closeReview, actor, { id, version, outcome, reason: 'Seen on the spot' }, { now: NOON })
  }

  /** Of how many selected families the list knows: still waiting, with a card that feeds, given up. */
  const sumOf = (listId: string) =>
    asOwner(async (client) => {
      const { rows } = await client.query<Record<'selected' | 'waiting' | 'fed' | 'vacant', number>>(
        `select count(*)::int as selected, count(*) filter (where a.stage = 'APPROVED')::int as waiting,
           count(*) filter (where a.stage = 'CARD_ISSUED' and c.stage in ('ACTIVE', 'SUSPENDED'))::int as fed,
           count(*) filter (where a.stage = 'CLOSED')::int as vacant
         from list_rows r join applications a on a.id = r.application_id left join cards c on c.application_id = a.id
         where r.list_id = $1 and r.decision = 'SELECTED'`,
        [listId],
      )
      return rows[0]
    })

  it('handed back, its place is asked about; given up as vacant, the sum of the list still holds', async () => {
    const { asha, chandra, listId, family, next } = await one()
    await issued(asha, family.applicationId)
    await issued(asha, next.applicationId)
    expect(await sumOf(listId)).toEqual({ selected: 2, waiting: 0, fed: 2, vacant: 0 })
    // While the card feeds, its place is not given up.
    expect(codeOf(await answered(chandra, 'VACANCY', family.applicationId, 'VACANT'))).toBe('reviews.cardFeeds')
    expect(await stageOf('applications', family.applicationId)).toBe('CARD_ISSUED')

    const held = await asOwner(async (client) => {
      const { rows } = await client.query<{ id: string }>('select id from cards where application_id = $1', [
        family.applicationId,
      ])
      return rows[0]?.id ?? ''
    })
    lawful(await answered(asha, 'CARD_INQUIRY', held, 'SURRENDERED'))
    expect((await chainOf(PANCHAYAT)).slice(-3)).toEqual(['cards.surrendered', 'reviews.opened', 'reviews.closed'])
    expect(await sumOf(listId)).toEqual({ selected: 2, waiting: 0, fed: 1, vacant: 0 })
    lawful(await answered(chandra, 'VACANCY', family.applicationId, 'VACANT'))
    expect(await stageOf('applications', family.applicationId)).toBe('CLOSED')
    expect(await sumOf(listId)).toEqual({ selected: 2, waiting: 0, fed: 1, vacant: 1 })
    expect(await stageOf('applications', next.applicationId)).toBe('CARD_ISSUED')
  })
})
