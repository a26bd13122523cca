import { describe, expect, it } from 'vitest'
import type { Told } from '@/lib/domain/life/told'
import { personOf, present } from '@/lib/domain/life/unit'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { TODAY } from '@/tests/support/cast'
import {
  after,
  birth,
  death,
  devki,
  newborn,
  person,
  ramesh,
  refused,
  sita,
  unit,
  YESTERDAY,
} from '@/tests/support/life-facts'

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
