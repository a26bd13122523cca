import { describe, expect, it } from 'vitest'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import { type FamilyMember, NEW_FAMILY, NEW_MEMBER, recorded } from '@/lib/domain/household/family'
import { consequences } from '@/lib/domain/life/consequences'
import { deletionNumber, isDeletionNumber, readDeletionNumber } from '@/lib/domain/life/departure'
import { type Frame, happen } from '@/lib/domain/life/happen'
import { type CardTie, NO_TIES, type Ties } from '@/lib/domain/life/ties'
import type { Told } from '@/lib/domain/life/told'
import { personOf, present, type Unit } from '@/lib/domain/life/unit'
import { mayUndo, retrace, traceOf, type Undoing } from '@/lib/domain/life/undo'
import { placePath } from '@/lib/domain/place/path'
import { answer } from '@/lib/domain/review/close'
import { outcomesOf, REVIEW_KINDS } from '@/lib/domain/review/kinds'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { LIVES, livesOn } from '@/lib/rules/lives'
import { PANCHAYAT, TODAY } from '@/tests/support/cast'
import { aayRules, household, lawful, member, refusalOf } from '@/tests/support/factories'

const { ages } = aayRules()
const figures = lawful(livesOn(TODAY))
const YESTERDAY = addDays(TODAY, -1)

const born = (text: string) => ({ date: plainDate(text), precision: 'EXACT' }) as const
const person = (facts: Partial<FamilyMember> = {}): FamilyMember => ({
  ...member({ maritalStatus: 'MARRIED' }),
  ...NEW_MEMBER,
  guardian: null,
  occupation: null,
  ...facts,
})

/** Devki, head; Sita, her daughter-in-law, born 1996; Ramesh, her son; Guddi, born in 2020. */
const devki = person({ serial: 1, maritalStatus: 'WIDOWED' })
const sita = person({ serial: 2, name: { en: 'Sita' }, relation: 'DAUGHTER_IN_LAW', birth: born('1996-01-01') })
const ramesh = person({ serial: 3, name: { en: 'Ramesh' }, relation: 'SON', gender: 'MALE', birth: born('1992-01-01') })
const guddi = person({
  serial: 4,
  name: { en: 'Guddi' },
  relation: 'GRANDCHILD',
  birth: born('2020-06-01'),
  maritalStatus: null,
})

const unit = (members: readonly FamilyMember[] = [devki, sita, ramesh, guddi], id = 'a'): Unit => ({
  id,
  ended: null,
  lastSerial: members.length,
  family: {
    ...household(),
    ...NEW_FAMILY,
    ...{ village: placePath('2/25/s152/v18896'), houseNo: '4', addressLine: null, pincode: null, mobile: null },
    ...{ minority: null, rationCardNo: null, members },
  },
})

const frame = (stated: Partial<Frame> = {}): Frame => ({
  home: unit(),
  other: null,
  ties: { home: NO_TIES, other: NO_TIES },
  document: 'paper',
  today: TODAY,
  ages,
  temporaryMonths: figures.temporaryCardMonths.value,
  ...stated,
})

const after = (told: Told, stated: Partial<Frame> = {}) => lawful(happen(told, frame(stated)))
const refused = (told: Told, stated: Partial<Frame> = {}) => refusalOf(happen(told, frame(stated)))

const newborn = personOf(
  person({ name: { en: 'Pari' }, relation: 'GRANDCHILD', birth: born(YESTERDAY), maritalStatus: null }),
)
const birth = { kind: 'BIRTH', on: YESTERDAY, newcomer: newborn } as const
const death = (serial: number, relations = {}) => ({ kind: 'DEATH', on: YESTERDAY, serial, relations }) as const

const card = (stated: Partial<CardTie> = {}): CardTie => ({
  ...{ id: 'c1', number: 'HP-AAY-1', stage: 'ACTIVE', head: 1, members: [1, 2, 3, 4] },
  ...stated,
})
const withCard = (stated: Partial<CardTie> = {}): Ties => ({ cards: [card(stated)], applications: [] })
const application = (stage: ApplicationStage, serial: number | null = null): Ties => ({
  cards: [],
  applications: [{ id: 'p1', number: 'AAY26-1', stage, serial }],
})

const follows = (told: Told, ties: Ties, home = unit()) => {
  const done = after(told, { home, ties: { home: ties, other: NO_TIES } })
  return consequences({ kind: told.kind, before: home, after: done.home, ties, today: TODAY, ages })
}
const raised = (told: Told, ties: Ties, home = unit()) => follows(told, ties, home).raised.map(({ kind }) => kind)

describe('every event (F4)', () => {
  it('lies in the past: today is allowed, tomorrow is not', () => {
    expect(after({ ...death(4), on: TODAY }).home.family.members).toHaveLength(4)
    expect(refused({ ...death(4), on: addDays(TODAY, 1) })).toBe('lives.inFuture')
  })

  it('needs a household that has not ended', () => {
    const home = { ...unit(), ended: { on: YESTERDAY, cause: 'MERGED' } as const }
    expect(refused(birth, { home })).toBe('lives.householdEnded')
  })

  it.each(['BIRTH', 'DEATH', 'MARRIAGE_IN', 'MOVE_IN'])('%s rests on a paper (domain §3.3)', (kind) => {
    const told: Record<string, Told> = {
      BIRTH: birth,
      DEATH: death(4),
      MARRIAGE_IN: { kind: 'MARRIAGE_IN', on: YESTERDAY, newcomer: personOf(sita) },
      MOVE_IN: { kind: 'MOVE_IN', on: YESTERDAY, newcomers: [personOf(sita)], temporaryUntil: null },
    }
    const one = told[kind]
    if (!one) throw new Error(kind)
    expect(refused(one, { document: null })).toBe('lives.paperMissing')
  })

  it('happens to nobody before their birth, and on the day of birth at the earliest', () => {
    expect(after({ ...death(4), on: plainDate('2020-06-01') }).home.family.members[3]?.ended).toBeDefined()
    expect(refused({ ...death(4), on: plainDate('2020-05-31') })).toBe('lives.beforeBirth')
  })

  it('happens to nobody before they joined the family', () => {
    const joined = { on: plainDate('2026-01-10'), cause: 'MARRIED_IN' } as const
    const home = unit([devki, { ...sita, joined }, ramesh])
    expect(refused({ ...death(2), on: plainDate('2026-01-09') }, { home })).toBe('lives.beforeJoining')
    expect(after({ ...death(2), on: plainDate('2026-01-10') }, { home }).home.ended).toBeNull()
  })
})

describe('births and those who are added', () => {
  it('the child’s day of birth is the day of the event', () => {
    expect(refused({ ...birth, on: TODAY })).toBe('lives.birthDay')
    expect(refused({ ...birth, newcomer: { ...newborn, birth: { date: YESTERDAY, precision: 'YEAR' } } })).toBe(
      'lives.birthDay',
    )
  })

  it('a newcomer gets a serial that nobody had before, also when the last one left by an undo', () => {
    const { home } = after(birth, { home: { ...unit(), lastSerial: 9 } })
    expect(home.family.members.at(-1)?.serial).toBe(10)
  })

  it('nobody comes as a second head', () => {
    expect(refused({ ...birth, newcomer: { ...newborn, relation: 'HEAD' } })).toBe('lives.secondHead')
  })
})

describe('death of the head (domain §13)', () => {
  it('asks who is the head now and how everybody is related: each one, and exactly one head', () => {
    expect(refused(death(1))).toBe('lives.relationMissing')
    expect(refused(death(1, { 2: 'HEAD', 3: 'SPOUSE' }))).toBe('lives.relationMissing')
    expect(refused(death(1, { 2: 'HEAD', 3: 'HEAD', 4: 'DAUGHTER' }))).toBe('lives.oneHead')
    expect(refused(death(1, { 2: 'SISTER', 3: 'BROTHER', 4: 'DAUGHTER' }))).toBe('lives.oneHead')
    const { home } = after(death(1, { 2: 'HEAD', 3: 'SPOUSE', 4: 'DAUGHTER' }))
    expect(present(home).map(({ relation }) => relation)).toEqual(['HEAD', 'SPOUSE', 'DAUGHTER'])
  })

  it('the dead do not die again, and do not marry', () => {
    const { home } = after(death(3))
    expect(refused(death(3), { home })).toBe('lives.notMember')
    expect(refused({ kind: 'MARRIAGE_OUT', on: TODAY, serial: 3, relations: {}, relation: null }, { home })).toBe(
      'lives.notMember',
    )
  })

  it('the head’s wife or husband is widowed; a second wife leaves the head married', () => {
    const head = person({ serial: 1, relation: 'HEAD', gender: 'MALE' })
    const wife = person({ serial: 2, relation: 'SPOUSE' })
    const home = unit([head, wife])
    expect(after(death(1, { 2: 'HEAD' }), { home }).home.family.members[1]).toMatchObject({ maritalStatus: 'WIDOWED' })
    expect(after(death(2), { home }).home.family.members[0]).toMatchObject({ maritalStatus: 'WIDOWED' })
    const both = unit([head, wife, person({ serial: 3, relation: 'SPOUSE' })])
    expect(after(death(2), { home: both }).home.family.members[0]).toMatchObject({ maritalStatus: 'MARRIED' })
  })

  it('the last one’s death ends the household on that day', () => {
    expect(after(death(1), { home: unit([devki]) }).home.ended).toEqual({ on: YESTERDAY, cause: 'NOBODY_REMAINS' })
  })
})

describe('marriage (domain §13)', () => {
  const out = { kind: 'MARRIAGE_OUT', on: YESTERDAY, serial: 4, relations: {}, relation: 'DAUGHTER_IN_LAW' } as const

  it('moves the person in one step: a living member of one family only', () => {
    const done = after(out, { other: unit([person({ serial: 1 })], 'b') })
    expect(present(done.home).map(({ serial }) => serial)).toEqual([1, 2, 3])
    expect(done.other?.family.members[1]).toMatchObject({
      name: { en: 'Guddi' },
      maritalStatus: 'MARRIED',
      relation: 'DAUGHTER_IN_LAW',
    })
  })

  it('asks the relation there; refuses the same family and one that has ended', () => {
    const other = unit([person({ serial: 1 })], 'b')
    expect(refused({ ...out, relation: null }, { other })).toBe('lives.relationMissing')
    expect(refused(out, { other: unit() })).toBe('lives.sameFamily')
    expect(refused(out, { other: { ...other, ended: { on: YESTERDAY, cause: 'MOVED_OUT' } } })).toBe('lives.otherEnded')
  })
})

describe('split (domain §13)', () => {
  const split = (apart: readonly number[], relations = {}) =>
    ({ kind: 'SPLIT', on: YESTERDAY, apart, relations, houseNo: '4A' }) as const

  it('leaves somebody on each side: not nobody, not everybody', () => {
    expect(refused(split([]))).toBe('lives.emptySide')
    expect(refused(split([1, 2, 3, 4]))).toBe('lives.emptySide')
    expect(after(split([4], { 4: 'HEAD' })).founded?.members).toHaveLength(1)
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

  it('a place that was selected falls vacant when its application is taken back with a merger, and is asked about', () => {
    const asked = (stage: ApplicationStage) => {
      const ties = application(stage)
      const told = { ...merge, application: 'WITHDRAWN', reason: 'One hearth now' } as const
      const { home } = after(told, { other, ties: { home: ties, other: NO_TIES } })
      return consequences({ kind: 'MERGE', before: unit(), after: home, ties, today: TODAY, ages })
    }
    expect(asked('SELECTED').raised.map(({ kind }) => kind)).toEqual(['VACANCY'])
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

describe('taking back (F4)', () => {
  const undoing = (stated: Partial<Undoing> = {}): Undoing => ({
    ...{ recordedOn: TODAY, undone: false, takenIn: false, decided: false, foundedInUse: false, reason: 'slip' },
    ...stated,
  })
  const days = figures.undoDays.value

  it.each([
    [days - 1, 'ok'],
    [days, 'ok'],
    [days + 1, 'lives.undoTooLate'],
  ])('after %i days: %s', (later, expected) => {
    const may = mayUndo(undoing(), addDays(TODAY, later), days)
    expect(may.ok ? 'ok' : may.error.code).toBe(expected)
  })

  it.each([
    [{ undone: true }, 'lives.undoneAlready'],
    [{ takenIn: true }, 'lives.takenIn'],
    [{ decided: true }, 'lives.reviewDecided'],
    [{ foundedInUse: true }, 'lives.foundedInUse'],
    [{ reason: ' ' }, 'lives.reasonMissing'],
  ])('is refused when %j', (stated, code) => {
    expect(refusalOf(mayUndo(undoing(stated), TODAY, days))).toBe(code)
  })

  it('keeps what was corrected elsewhere in the family, and refuses when a touched member was', () => {
    const before = unit()
    const { home } = after(death(4))
    const trace = traceOf(before, home)
    const corrected = (serial: number): Unit => ({
      ...home,
      family: {
        ...home.family,
        mobile: '9812345678',
        members: home.family.members.map((one) => (one.serial === serial ? { ...one, literate: true } : one)),
      },
    })
    const back = lawful(retrace(corrected(2), recorded(home.family), trace))
    expect(back.family).toMatchObject({ mobile: '9812345678' })
    expect(back.family.members[3]).toEqual(guddi)
    expect(refusalOf(retrace(corrected(4), recorded(home.family), trace))).toBe('lives.laterFacts')
  })

  it('is refused when the relations were told to another head since', () => {
    const { home } = after(death(4))
    const later = after(
      { kind: 'HEAD_CHANGE', on: TODAY, relations: { 1: 'MOTHER', 2: 'SPOUSE', 3: 'HEAD' } },
      { home },
    ).home
    expect(refusalOf(retrace(later, recorded(home.family), traceOf(unit(), home)))).toBe('lives.laterFacts')
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
    expect(refusalOf(answer({ ...answering, kind: 'PENSION_MATCH', outcome: 'RECEIVES' }))).toBe('reviews.elsewhere')
  })

  it('every question knows at least two answers', () => {
    for (const kind of REVIEW_KINDS) expect(outcomesOf(kind).length).toBeGreaterThan(1)
  })

  it('the figures of events are cited', () => {
    expect(Object.values(LIVES).flatMap(({ periods }) => periods.map(({ value }) => value))).toEqual([30, 15, 3])
  })
})
