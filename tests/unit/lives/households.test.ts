import { describe, expect, it } from 'vitest'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import { consequences } from '@/lib/domain/life/consequences'
import { deletionNumber, isDeletionNumber, readDeletionNumber } from '@/lib/domain/life/departure'
import { NO_TIES, type Ties } from '@/lib/domain/life/ties'
import { personOf, present } from '@/lib/domain/life/unit'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { PANCHAYAT, TODAY } from '@/tests/support/cast'
import {
  after,
  ages,
  application,
  card,
  person,
  raised,
  refused,
  sita,
  unit,
  withCard,
  YESTERDAY,
} from '@/tests/support/life-facts'

describe('split (domain §13)', () => {
  const split = (apart: readonly number[], relations = {}) =>
    ({ kind: 'SPLIT', on: YESTERDAY, apart, relations, houseNo: '4A' }) as const

  it('leaves somebody on each side: not nobody, not everybody', () => {
    expect(refused(split([]))).toBe('lives.emptySide')
    expect(refused(split([1, 2, 3, 4]))).toBe('lives.emptySide')
    expect(after(split([2], { 2: 'HEAD' })).founded?.members).toHaveLength(1)
    expect(after(split([2, 3, 4], { 2: 'HEAD', 3: 'SPOUSE', 4: 'DAUGHTER' })).founded?.members).toHaveLength(3)
  })

  it('gives each side a head of its own', () => {
    expect(refused(split([2, 3], { 2: 'SPOUSE', 3: 'SON' }))).toBe('lives.oneHead')
    expect(refused(split([2, 3], { 3: 'HEAD' }))).toBe('lives.relationMissing')
  })

  it('the new household links back, knows the place and says nothing that nobody has stated', () => {
    const { founded } = after(split([2, 3], { 2: 'SPOUSE', 3: 'HEAD' }))
    expect(founded).toMatchObject({
      splitFrom: 'a',
      houseNo: '4A',
      place: PANCHAYAT,
      category: 'SC',
      bpl: null,
      land: null,
      dwelling: null,
    })
    expect(founded?.members).toMatchObject([
      { serial: 1, relation: 'HEAD', name: { en: 'Ramesh' }, joined: { on: YESTERDAY, cause: 'SPLIT' } },
      { serial: 2, relation: 'SPOUSE', name: { en: 'Sita' } },
    ])
  })

  it('the card stays with the unit of its head, whichever side was ticked', () => {
    const ties = { home: withCard({ head: 2 }), other: NO_TIES }
    const { home, founded } = after(split([2, 4], { 2: 'HEAD', 4: 'DAUGHTER' }), { ties })
    expect(present(home).map(({ serial }) => serial)).toEqual([2, 4])
    expect(founded?.members.map(({ name }) => name.en)).toEqual(['Devki Devi', 'Ramesh'])
  })

  it('a running application stays with the applicant’s head; card head and applicant may not part', () => {
    const told = split([1, 4], { 1: 'HEAD', 2: 'HEAD', 3: 'SPOUSE', 4: 'GRANDCHILD' })
    const { home } = after(told, { ties: { home: application('SELECTED'), other: NO_TIES } })
    expect(present(home).map(({ serial }) => serial)).toEqual([1, 4])
    const both = { cards: [card({ head: 2 })], applications: application('SELECTED').applications }
    expect(refused(told, { ties: { home: both, other: NO_TIES } })).toBe('lives.cardAndApplicationApart')
  })
})

describe('merger (domain §13)', () => {
  const relations = { 1: 'MOTHER', 2: 'SISTER', 3: 'BROTHER', 4: 'OTHER_RELATIVE' } as const
  const merge = { kind: 'MERGE', on: YESTERDAY, relations, surrender: false, application: null, reason: null } as const
  const other = unit([person({ serial: 1 })], 'b')

  it('ends the emptied household, whose number leads to the other', () => {
    const done = after(merge, { other })
    expect(done.home).toMatchObject({ ended: { on: YESTERDAY, cause: 'MERGED' }, family: { mergedInto: 'b' } })
    expect(present(done.home)).toEqual([])
    expect(done.other && present(done.other)).toHaveLength(5)
  })

  it('asks everybody’s relation to the other head, and no second head', () => {
    expect(refused({ ...merge, relations: { ...relations, 4: undefined as never } }, { other })).toBe(
      'lives.relationMissing',
    )
    expect(refused({ ...merge, relations: { ...relations, 4: 'HEAD' } }, { other })).toBe('lives.secondHead')
    expect(refused(merge)).toBe('lives.otherEnded')
  })

  it('two cards are never active for one person: one is handed back, and not while it is under inquiry', () => {
    const two = { home: withCard(), other: withCard({ id: 'c2' }) }
    expect(refused(merge, { other, ties: two })).toBe('lives.twoCards')
    expect(after({ ...merge, surrender: true }, { other, ties: two }).home.ended).not.toBeNull()
    const inquired = { ...two, home: withCard({ stage: 'SUSPENDED' }) }
    expect(refused({ ...merge, surrender: true }, { other, ties: inquired })).toBe('lives.cardUnderInquiry')
  })

  it('a running application of the family that ends is taken back with a reason or goes on; nothing is lost or doubled', () => {
    const meeting = (stage: ApplicationStage) => ({
      other,
      ties: { home: application(stage), other: application('SUBMITTED') },
    })
    const taken = { ...merge, application: 'WITHDRAWN', reason: 'One hearth now' } as const
    expect(refused(merge, meeting('SUBMITTED'))).toBe('lives.applicationUndecided')
    expect(refused({ ...merge, application: 'GOES_ON' }, meeting('SUBMITTED'))).toBe('lives.applicationRuns')
    expect(refused({ ...taken, reason: ' ' }, meeting('SUBMITTED'))).toBe('lives.reasonMissing')
    // Until the department has approved it; a draft may be taken back too (domain §12.1).
    expect(after(taken, meeting('DRAFT')).home.ended).not.toBeNull()
    expect(after(taken, meeting('SELECTED_BY_PROMOTION')).home.ended).not.toBeNull()
    expect(refused(taken, meeting('APPROVED'))).toBe('lives.applicationApproved')
    expect(after(merge, meeting('WITHDRAWN')).home.ended).not.toBeNull()
  })

  it('an approved place is given up to a family that has one already, and to no other; both pages lead somewhere', () => {
    const taken = { ...merge, application: 'WITHDRAWN', reason: 'One hearth now' } as const
    const goesOn = { ...merge, application: 'GOES_ON' } as const
    const approved = application('APPROVED')
    for (const there of [withCard({ id: 'c2' }), approved]) {
      const meeting = { other, ties: { home: approved, other: there } }
      expect(after(taken, meeting).home.ended).not.toBeNull()
      expect(refused({ ...taken, reason: null }, meeting)).toBe('lives.reasonMissing')
    }
    for (const stage of ['SELECTED', 'WAITLISTED', 'DRAFT'] as const)
      expect(refused(taken, { other, ties: { home: approved, other: application(stage) } })).toBe(
        'lives.applicationApproved',
      )
    // Whose place remains is where the other family stays; of two approved ones either may.
    const saying = (home: Ties, there: Ties) => refused(goesOn, { other, ties: { home, other: there } })
    expect(saying(approved, withCard({ id: 'c2' }))).toBe('lives.placeHeldThere')
    expect(saying(application('SUBMITTED'), withCard({ id: 'c2' }))).toBe('lives.placeHeldThere')
    expect(saying(application('SUBMITTED'), approved)).toBe('lives.placeHeldThere')
    expect(saying(approved, approved)).toBe('lives.applicationRuns')
    expect(saying(approved, application('SELECTED'))).toBe('lives.applicationRuns')
  })

  it('a place that was selected falls vacant when its application is taken back with a merger, and is asked about', () => {
    const asked = (stage: ApplicationStage) => {
      const ties = application(stage)
      const told = { ...merge, application: 'WITHDRAWN', reason: 'One hearth now' } as const
      const { home } = after(told, { other, ties: { home: ties, other: withCard({ id: 'c2' }) } })
      return consequences({ kind: 'MERGE', before: unit(), after: home, ties, today: TODAY, ages })
    }
    expect(asked('SELECTED').raised.map(({ kind }) => kind)).toEqual(['VACANCY'])
    expect(asked('SELECTED').notes).toContain('APPLICATION_WITHDRAWN')
    expect(asked('APPROVED').raised.map(({ kind }) => kind)).toEqual(['VACANCY'])
    expect(asked('APPROVED').notes).not.toContain('APPLICATION_WITHDRAWN')
    expect(asked('LISTED').raised).toEqual([])
    expect(asked('LISTED').notes).toContain('APPLICATION_WITHDRAWN')
  })

  it('the family with the only card is the one that remains', () => {
    expect(refused(merge, { other, ties: { home: withCard(), other: NO_TIES } })).toBe('lives.cardHolderEnds')
    expect(
      after(merge, { other, ties: { home: application('CARD_ISSUED'), other: NO_TIES } }).home.ended,
    ).not.toBeNull()
  })
})

describe('coming and going', () => {
  it('a temporary ration card runs for three months at most (domain §3.3)', () => {
    const come = (until: string) =>
      ({
        kind: 'MOVE_IN',
        on: plainDate('2026-03-31'),
        newcomers: [personOf(sita)],
        temporaryUntil: plainDate(until),
      }) as const
    expect(after(come('2026-06-30')).home.family.members).toHaveLength(5)
    expect(refused(come('2026-07-01'))).toBe('lives.temporaryTooLong')
  })

  it('when everybody moves away the household ends, and nothing is cancelled', () => {
    const gone = { kind: 'MOVE_OUT', on: YESTERDAY, serials: [1, 2, 3, 4], relations: {} } as const
    expect(after(gone).home.ended).toEqual({ on: YESTERDAY, cause: 'MOVED_OUT' })
    expect(raised(gone, withCard())).toEqual(['CARD_INQUIRY'])
    expect(refused({ ...gone, serials: [] })).toBe('lives.nobodyNamed')
  })

  it('another head is another person', () => {
    expect(refused({ kind: 'HEAD_CHANGE', on: YESTERDAY, relations: { 1: 'HEAD' } })).toBe('lives.sameHead')
  })

  it('a certificate’s number is drawn, checked, and told from the papers of other places', () => {
    const number = deletionNumber(PANCHAYAT, TODAY, '48217390')
    expect(number).toMatch(/^DC-900001-26-48217390-\d$/)
    expect(readDeletionNumber(` ${number.toLowerCase().replaceAll('-', ' ')} `)).toBe(number)
    const last = number.slice(-1)
    expect(readDeletionNumber(`${number.slice(0, -1)}${(Number(last) + 1) % 10}`)).toBeNull()
    expect([isDeletionNumber('dc 9'), isDeletionNumber('Shimla 44/2026')]).toEqual([true, false])
  })
})
