import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { hearFamily } from '@/lib/features/cancellations/commands/hear'
import { orderCancelling } from '@/lib/features/cancellations/commands/order'
import { proposeCancelling } from '@/lib/features/cancellations/commands/propose'
import { serveNotice } from '@/lib/features/cancellations/commands/serve'
import { weighCancelling } from '@/lib/features/cancellations/commands/weigh'
import * as cancellations from '@/lib/features/cancellations/store'
import * as cards from '@/lib/features/cards/store/cards'
import { timeline } from '@/lib/features/households/store/timeline'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { execute } from '@/lib/platform/command'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { PANCHAYAT } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'
import { card, family, happens, looking, openLives, questions, stageOf, TODAY } from '@/tests/support/life-story'
import { KOTI } from '@/tests/support/register-story'

let asha: Actor
let kamla: Actor
let bhanu: Actor
let kamal: Actor
let mohan: Actor

beforeAll(async () => {
  ;({ asha, kamla, bhanu, kamal, mohan } = await openLives())
})

const noonOf = (day: PlainDate) => ({ now: new Date(`${day}T12:00:00+05:30`) })
const later = (days: number) => noonOf(addDays(TODAY, days))

/** A family that moved away, whose card an officer proposes to cancel. */
const proposed = async () => {
  const id = await family(asha)
  const held = await card(asha, id, 1, [1, 2, 3])
  await happens(asha, { kind: 'MOVE_OUT', id, serials: [1, 2, 3] })
  const { version } = (await looking(bhanu, (tx) => cards.find(tx, held))) ?? { version: 0 }
  const proposal = { cardId: held, version, reason: 'MIGRATED', grounds: 'The house is locked' } as const
  lawful(await execute(proposeCancelling, bhanu, proposal, later(0)))
  return { id, held, proposal }
}

const caseOf = async (held: string) => {
  const [newest] = await looking(asha, (tx) => cancellations.ofCard(tx, held))
  if (!newest) throw new Error('No proposal')
  return newest
}
const seen = async (held: string) => {
  const { id, version } = await caseOf(held)
  return { id, version }
}
const weigh = async (held: string, actor: Actor, decision: 'NOTICE' | 'DROP' = 'NOTICE') =>
  execute(weighCancelling, actor, { ...(await seen(held)), decision, words: 'Looked into' }, later(1))
const serve = async (held: string) =>
  execute(serveNotice, asha, { ...(await seen(held)), on: addDays(TODAY, 2), how: 'DOOR' }, later(2))
const silence = async (held: string, day: number) =>
  execute(hearFamily, asha, { ...(await seen(held)), reply: 'NONE' }, later(day))
const orders = async (held: string, day: number, decision: 'CANCELLED' | 'DROPPED' = 'CANCELLED', actor = mohan) =>
  execute(orderCancelling, actor, { ...(await seen(held)), decision, orderNo: 'DFSC/26/7', words: 'Heard' }, later(day))
const openKinds = async (id: string) =>
  (await questions(asha, id)).flatMap(({ kind, closedAt }) => (closedAt === null ? [kind] : [])).sort()

describe('R19 · a card is cancelled by four hands (domain §12.4, §11)', () => {
  it('proposed, noticed, served, heard, ordered; the place is asked about and the family’s line tells it', async () => {
    const { id, held, proposal } = await proposed()
    expect(await stageOf(asha, held)).toBe('ACTIVE')
    expect(await openKinds(id)).toEqual(['CARD_CANCELLATION'])
    expect((await questions(asha, id)).find(({ kind }) => kind === 'CARD_INQUIRY')).toMatchObject({
      outcome: 'CANCEL_PROPOSED',
    })
    expect(refusalOf(await execute(proposeCancelling, asha, proposal, later(0)))).toBe('cancellations.running')

    expect(refusalOf(await weigh(held, bhanu))).toBe('access.denied')
    lawful(await weigh(held, kamal))
    expect(await stageOf(asha, held)).toBe('SUSPENDED')
    expect(await openKinds(id)).toEqual(['CARD_CANCELLATION', 'CARD_SUSPENDED'])
    lawful(await serve(held))
    expect(await caseOf(held)).toMatchObject({ replyBy: addDays(TODAY, 17), servedHow: 'DOOR' })

    expect(refusalOf(await silence(held, 17))).toBe('cancellations.daysRun')
    expect(refusalOf(await orders(held, 17))).toBe('cancellations.daysRun')
    expect(refusalOf(await orders(held, 18))).toBe('cancellations.notHeard')
    lawful(await silence(held, 18))
    expect(refusalOf(await orders(held, 18, 'CANCELLED', kamal))).toBe('access.denied')
    lawful(await orders(held, 18))
    expect(await stageOf(asha, held)).toBe('CANCELLED')
    expect(await openKinds(id)).toEqual(['VACANCY'])
    expect(refusalOf(await orders(held, 19, 'DROPPED'))).toBe('cancellations.ended')

    const line = await looking(asha, (tx) =>
      timeline(tx, { id, village: KOTI }, { kind: 'CARD', before: null, limit: 10 }),
    )
    expect(line.flatMap(({ what }) => (what === 'issued' ? [] : [what]))).toEqual(['CANCELLED', 'NOTICED', 'PROPOSED'])
    const said = await chainOf(PANCHAYAT)
    expect(said).toEqual(
      expect.arrayContaining(['cancellations.proposed', 'cards.suspended', 'cancellations.served', 'cards.cancelled']),
    )
  })

  it('dropped by order the card feeds again; dropped before a notice nothing has changed', async () => {
    const first = await proposed()
    lawful(await weigh(first.held, kamal))
    lawful(await serve(first.held))
    const answer = { reply: 'REPLIED', on: addDays(TODAY, 3), said: 'We were at a wedding' } as const
    lawful(await execute(hearFamily, asha, { ...(await seen(first.held)), ...answer }, later(3)))
    lawful(await orders(first.held, 4, 'DROPPED'))
    expect(await stageOf(asha, first.held)).toBe('ACTIVE')
    expect(await openKinds(first.id)).toEqual([])

    const second = await proposed()
    lawful(await weigh(second.held, kamal, 'DROP'))
    expect(await stageOf(asha, second.held)).toBe('ACTIVE')
    expect(await openKinds(second.id)).toEqual([])
  })

  it('while it runs the question about the suspension gives the card back to nobody', async () => {
    const { id, held } = await proposed()
    lawful(await weigh(held, kamal))
    const question = (await questions(asha, id)).find(({ kind }) => kind === 'CARD_SUSPENDED')
    const answer = { id: question?.id ?? '', version: question?.version ?? 0, outcome: 'RESTORED' as const }
    expect(refusalOf(await execute(closeReview, kamal, { ...answer, reason: 'They came' }, later(2)))).toBe(
      'cancellations.running',
    )
  })

  it('of two hands at one step one wins, and another panchayat sees nothing', async () => {
    const { held } = await proposed()
    const both = await Promise.all([weigh(held, kamal), weigh(held, kamal)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await looking(kamla, (tx) => cancellations.ofCard(tx, held))).toEqual([])
    const other = { id: (await caseOf(held)).id, version: 2, on: TODAY, how: 'HANDED' } as const
    expect(refusalOf(await execute(serveNotice, kamla, other, later(2)))).toBe('access.absent')
  })

  it('the database itself lets no card end unheard', async () => {
    const { held } = await proposed()
    const { id } = await caseOf(held)
    const end = asOwner((client) =>
      client.query(
        `update card_cancellations set outcome = 'CANCELLED', ended_at = now(), ended_by = gen_random_uuid() where id = $1`,
        [id],
      ),
    )
    await expect(end).rejects.toThrow('heard_before_cancelled')
  })
})
