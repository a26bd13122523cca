import { describe, expect, it } from 'vitest'
import { answer } from '@/lib/domain/review/close'
import { outcomesOf, REVIEW_KINDS } from '@/lib/domain/review/kinds'
import { serveNotice } from '@/lib/domain/review/serve'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { LIVES } from '@/lib/rules/lives'
import { lawful, refusalOf } from '@/tests/support/factories'
import { application, birth, death, devki, follows, raised, unit, withCard } from '@/tests/support/life-facts'

describe('what follows is a question, never a stop (F13; domain §13)', () => {
  it('the printed head’s death asks for a card in the same series, naming the head by s.13', () => {
    const { raised: asked, cardHead } = follows(death(1, { 2: 'HEAD', 3: 'SPOUSE', 4: 'DAUGHTER' }), withCard())
    expect(asked).toMatchObject([{ kind: 'CARD_HEAD_CHANGED', serial: 2, id: 'c1' }])
    expect(cardHead).toEqual({ before: 1, after: 2 })
  })

  it('another member’s death, and a birth, ask for the names on the card', () => {
    expect(raised(death(4), withCard())).toEqual(['CARD_MEMBERS_CHANGED'])
    expect(raised(birth, withCard())).toEqual(['CARD_MEMBERS_CHANGED'])
    expect(raised(death(4), withCard({ members: [1, 2, 3] }))).toEqual([])
  })

  it('nobody remains: a proposal about the card, a vacancy for the place', () => {
    const home = unit([devki])
    expect(raised(death(1), withCard({ members: [1] }), home)).toEqual(['CARD_CANCEL'])
    expect(follows(death(1), application('APPROVED'), home)).toMatchObject({
      raised: [{ kind: 'VACANCY', subject: 'application' }],
      notes: ['HOUSEHOLD_ENDS', 'PLACE_VACANT'],
    })
  })

  it('death between finalisation and card: the family keeps its place, Annapurna’s falls vacant', () => {
    const told = death(1, { 2: 'HEAD', 3: 'SPOUSE', 4: 'DAUGHTER' })
    expect(follows(told, application('SELECTED'))).toMatchObject({
      raised: [{ kind: 'APPLICATION_CHANGED' }],
      notes: ['PLACE_KEPT'],
    })
    expect(raised(told, application('SELECTED', 1))).toEqual(['VACANCY'])
    expect(raised(death(4), application('SELECTED', 1))).toEqual([])
  })

  it('a draft asks nothing, a card issued or cancelled long ago neither', () => {
    expect(raised(death(4), application('DRAFT'))).toEqual([])
    expect(raised(death(4), application('CARD_ISSUED'))).toEqual([])
    expect(raised(death(4), withCard({ stage: 'CANCELLED' }))).toEqual([])
  })
})

describe('answers to open questions', () => {
  const answering = {
    kind: 'CARD_INQUIRY',
    closed: false,
    outcome: 'SUSPENDED',
    reason: 'Gone for good',
    by: 'bhanu',
    card: { stage: 'ACTIVE', issuedBy: 'asha' },
    notice: { until: plainDate('2026-08-30'), today: plainDate('2026-08-15'), agreed: false },
  } as const

  it('only a named answer suspends, and not by whoever handed the card out (domain §11, separation of duty 5)', () => {
    expect(lawful(answer(answering))).toEqual({ step: 'suspend', stage: 'SUSPENDED' })
    expect(refusalOf(answer({ ...answering, by: 'asha' }))).toBe('reviews.issuedByOneself')
    expect(lawful(answer({ ...answering, outcome: 'KEPT', by: 'asha' }))).toEqual({ step: null, stage: null })
  })

  it('is given once, with a reason, out of the answers of its kind', () => {
    expect(refusalOf(answer({ ...answering, closed: true }))).toBe('reviews.closed')
    expect(refusalOf(answer({ ...answering, reason: '  ' }))).toBe('reviews.reasonMissing')
    expect(refusalOf(answer({ ...answering, outcome: 'VACANT' }))).toBe('reviews.wrongOutcome')
    expect(refusalOf(answer({ ...answering, kind: 'CARD_SUSPENDED', outcome: 'CANCELLED' }))).toBe('reviews.elsewhere')
    expect(refusalOf(answer({ ...answering, kind: 'PENSION_MATCH', outcome: 'RECEIVES' }))).toBe('reviews.elsewhere')
  })

  const began = { ...answering, kind: 'PENSION_BEGAN', card: null } as const
  it.each([
    ['the day before the last', '2026-08-29', false, false],
    ['the day before the last, agreed in writing', '2026-08-29', true, true],
    ['the last day, which is the person’s too', '2026-08-30', false, false],
    ['the day after the last', '2026-08-31', false, true],
  ])('F96 · Annapurna stops only when the days to answer are over: %s', (_, day, agreed, stops) => {
    const notice = { until: plainDate('2026-08-30'), today: plainDate(day), agreed }
    const stopped = answer({ ...began, notice, outcome: 'STOPPED' })
    if (stops) expect(lawful(stopped)).toEqual({ step: null, stage: null })
    else expect(stopped).toMatchObject({ error: { code: 'reviews.noticeRuns', params: { until: '2026-08-30' } } })
    expect(answer({ ...began, notice, outcome: 'KEPT' }).ok).toBe(true)
  })

  it('F96 · Annapurna stops by no notice that nobody has served, however old; the person may agree to less', () => {
    const notice = { until: null, today: plainDate('2027-08-30'), agreed: false }
    expect(refusalOf(answer({ ...began, notice, outcome: 'STOPPED' }))).toBe('reviews.notServed')
    expect(answer({ ...began, notice: { ...notice, agreed: true }, outcome: 'STOPPED' }).ok).toBe(true)
    expect(answer({ ...began, notice, outcome: 'KEPT' }).ok).toBe(true)
  })

  it('F96 · the days to answer count from the service: on no day to come, and on none before the question', () => {
    const [openedOn, today, days] = [plainDate('2026-08-15'), plainDate('2026-08-20'), 15]
    const asked = { kind: 'PENSION_BEGAN', closed: false, openedOn, until: null, today, days } as const
    const on = (day: string) => serveNotice({ ...asked, on: plainDate(day) })
    expect(on('2026-08-14')).toMatchObject({ error: { code: 'notices.beforeDrawn', params: { day: openedOn } } })
    expect(lawful(on('2026-08-15'))).toBe('2026-08-30')
    expect(lawful(on('2026-08-19'))).toBe('2026-09-03')
    expect(lawful(on('2026-08-20'))).toBe('2026-09-04')
    expect(refusalOf(on('2026-08-21'))).toBe('notices.inFuture')
  })

  it('F96 · a notice is served once, of an open question whose answer waits for one', () => {
    const day = plainDate('2026-08-20')
    const asked = {
      kind: 'PENSION_BEGAN',
      closed: false,
      openedOn: day,
      until: null,
      on: day,
      today: day,
      days: 15,
    } as const
    expect(refusalOf(serveNotice({ ...asked, until: day }))).toBe('reviews.alreadyServed')
    expect(refusalOf(serveNotice({ ...asked, closed: true }))).toBe('reviews.closed')
    expect(refusalOf(serveNotice({ ...asked, kind: 'CARD_INQUIRY' }))).toBe('reviews.elsewhere')
  })

  it('every question knows at least two answers', () => {
    for (const kind of REVIEW_KINDS) expect(outcomesOf(kind).length).toBeGreaterThan(1)
  })

  it('the figures of events are cited', () => {
    expect(Object.values(LIVES).flatMap(({ periods }) => periods.map(({ value }) => value))).toEqual([
      30, 15, 3, 18, 21,
    ])
  })
})
