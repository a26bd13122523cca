import { describe, expect, it } from 'vitest'
import { CANCELLATION_STAGES } from '@/lib/domain/cancellation/kinds'
import { type Cancellation, hear, notice, order, propose, serve, stageOf } from '@/lib/domain/cancellation/steps'
import { CARD_STAGES } from '@/lib/domain/card/stages'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { PROCEDURE } from '@/lib/rules/procedure'
import { lawful, refusalOf } from '@/tests/support/factories'

const TODAY = plainDate('2026-11-22')
const DAYS = PROCEDURE.cardReplyDays.periods[0]?.value ?? 0
const card = { stage: 'SUSPENDED', issuedBy: 'asha' } as const
const proposed: Cancellation = {
  proposedBy: 'bhanu',
  proposedOn: addDays(TODAY, -30),
  noticedOn: null,
  servedOn: null,
  replyBy: null,
  reply: null,
  ended: null,
}
const noticed = { ...proposed, noticedOn: addDays(TODAY, -20) }
const served = (replyBy = addDays(TODAY, -1)) => ({ ...noticed, servedOn: addDays(replyBy, -DAYS), replyBy })
const heard = { ...served(), reply: 'NONE' } as const
const cancel = (cancellation: Cancellation, by = 'mohan', today = TODAY, held = card) =>
  order(cancellation, held, { ending: 'CANCELLED', by, today })

describe('R19 · cancelling a card (domain §12.4, §11)', () => {
  it('its stage is read from what is filled in', () => {
    const dropped = { ...heard, ended: 'DROPPED' } as const
    const cancelled = { ...heard, ended: 'CANCELLED' } as const
    expect([proposed, noticed, served(), heard, cancelled, dropped].map(stageOf)).toEqual([...CANCELLATION_STAGES])
  })

  it('15 days to answer, counted from the day on which the notice reached the family', () => {
    expect(DAYS).toBe(15)
    expect(lawful(serve(noticed, TODAY, TODAY, DAYS))).toBe(addDays(TODAY, 15))
    expect(lawful(serve(noticed, addDays(TODAY, -20), TODAY, DAYS))).toBe(addDays(TODAY, -5))
    expect(refusalOf(serve(noticed, addDays(TODAY, -21), TODAY, DAYS))).toBe('notices.beforeDrawn')
    expect(refusalOf(serve(noticed, addDays(TODAY, 1), TODAY, DAYS))).toBe('notices.inFuture')
    expect(refusalOf(serve(proposed, TODAY, TODAY, DAYS))).toBe('cancellations.wrongStep')
  })

  it('no order on the day before the last, none on the last day, one on the day after', () => {
    const at = (replyBy: number) => cancel({ ...served(addDays(TODAY, replyBy)), reply: 'REPLIED' })
    expect(refusalOf(at(1))).toBe('cancellations.daysRun')
    expect(refusalOf(at(0))).toBe('cancellations.daysRun')
    expect(lawful(at(-1))).toBe('CANCELLED')
  })

  it('silence is written down after the last day only; an answer at once, and late in the place of silence', () => {
    const silent = (replyBy: number) =>
      hear(served(addDays(TODAY, replyBy)), { reply: 'NONE', on: undefined, words: undefined }, TODAY)
    expect([silent(1), silent(0)].map(refusalOf)).toEqual(['cancellations.daysRun', 'cancellations.daysRun'])
    expect(silent(-1).ok).toBe(true)
    const says = (of: Cancellation, on = TODAY) => hear(of, { reply: 'REPLIED', on, words: 'We are here' }, TODAY)
    expect(says(served(addDays(TODAY, 3))).ok).toBe(true)
    expect(says(heard).ok).toBe(true)
    expect(refusalOf(says({ ...heard, reply: 'REPLIED' }))).toBe('cancellations.wrongStep')
    expect(refusalOf(says(served(), addDays(TODAY, 1)))).toBe('notices.inFuture')
    expect(refusalOf(says(served(), addDays(TODAY, -17)))).toBe('notices.beforeDrawn')
    expect(refusalOf(hear(served(), { reply: 'REPLIED', on: undefined, words: 'x' }, TODAY))).toBe(
      'cancellations.dayMissing',
    )
    expect(refusalOf(hear(served(), { reply: 'REPLIED', on: TODAY, words: ' ' }, TODAY))).toBe(
      'cancellations.wordsMissing',
    )
  })

  it('the hand that issued the card neither suspends nor cancels it; nor does the one that proposed order', () => {
    expect(refusalOf(notice(proposed, { stage: 'ACTIVE', issuedBy: 'kamal' }, 'kamal'))).toBe(
      'cancellations.issuedByOneself',
    )
    expect(refusalOf(cancel(heard, 'asha'))).toBe('cancellations.issuedByOneself')
    expect(refusalOf(cancel(heard, 'bhanu'))).toBe('cancellations.proposedByOneself')
  })

  it('not without notice, not unheard, not twice, and only a suspended card', () => {
    expect([proposed, noticed].map((one) => refusalOf(cancel(one)))).toEqual([
      'cancellations.notServed',
      'cancellations.notServed',
    ])
    expect(refusalOf(cancel(served()))).toBe('cancellations.notHeard')
    expect(refusalOf(cancel({ ...heard, ended: 'DROPPED' }))).toBe('cancellations.ended')
    expect(
      refusalOf(order(heard, { ...card, stage: 'ACTIVE' }, { ending: 'CANCELLED', by: 'mohan', today: TODAY })),
    ).toBe('cards.wrongStage')
  })

  it('dropped at any step: a suspended card feeds again, another stays as it is', () => {
    const drop = (of: Cancellation, stage: (typeof CARD_STAGES)[number]) =>
      lawful(order(of, { stage, issuedBy: 'asha' }, { ending: 'DROPPED', by: 'mohan', today: TODAY }))
    expect([proposed, noticed, served(), heard].map((one) => drop(one, 'SUSPENDED'))).toEqual(Array(4).fill('ACTIVE'))
    expect([drop(proposed, 'ACTIVE'), drop(proposed, 'SURRENDERED')]).toEqual(['ACTIVE', 'SURRENDERED'])
  })

  it('a notice suspends a card that feeds, and leaves one that is suspended', () => {
    expect(lawful(notice(proposed, { stage: 'ACTIVE', issuedBy: 'asha' }, 'kamal'))).toBe('SUSPENDED')
    expect(lawful(notice(proposed, card, 'kamal'))).toBe('SUSPENDED')
    expect(refusalOf(notice(noticed, card, 'kamal'))).toBe('cancellations.wrongStep')
  })

  it.each(CARD_STAGES)('a proposal about a card that is %s', (stage) => {
    const held = { stage, issuedBy: 'asha' }
    expect(propose(held, false).ok).toBe(stage === 'ACTIVE' || stage === 'SUSPENDED')
    expect(propose(held, true).ok).toBe(false)
  })
})
