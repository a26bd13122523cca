import { describe, expect, it } from 'vitest'
import { type FamilyMember, NEW_FAMILY, NEW_MEMBER } from '@/lib/domain/household/family'
import type { Gender, Relation } from '@/lib/domain/household/household'
import { happen } from '@/lib/domain/life/happen'
import { checkKin } from '@/lib/domain/household/kin'
import { NO_TIES } from '@/lib/domain/life/ties'
import type { Told } from '@/lib/domain/life/told'
import { personOf, type Unit } from '@/lib/domain/life/unit'
import { placePath } from '@/lib/domain/place/path'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { TODAY } from '@/tests/support/cast'
import { aayRules, household, member, refusalOf } from '@/tests/support/factories'

const { ages } = aayRules()

const person = (serial: number, relation: Relation, gender: Gender, birth: string | null): FamilyMember => ({
  ...member(),
  ...NEW_MEMBER,
  ...{ serial, relation, gender, guardian: null, occupation: null, name: { en: `Person ${serial}` } },
  birth: birth === null ? null : { date: plainDate(birth), precision: 'EXACT' },
})

/** On the day of the tests, years ago; and the day after, when one is a day short of them. */
const yearsAgo = (years: number) => plainDate(`${Number(TODAY.slice(0, 4)) - years}${TODAY.slice(4)}`)

const mahesh = person(1, 'HEAD', 'MALE', '1989-03-04')
const meera = person(2, 'SPOUSE', 'FEMALE', '1991-07-01')
const amit = person(3, 'SON', 'MALE', '2014-05-05')
const guddi = person(4, 'DAUGHTER', 'FEMALE', '2020-06-01')

const unit = (members: readonly FamilyMember[] = [mahesh, meera, amit, guddi], id = 'home'): Unit => ({
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

/** The refusal's code, or null when the event can be so. */
const judged = (told: Told, home = unit(), other: Unit | null = null): string | null => {
  const ties = { home: NO_TIES, other: NO_TIES }
  const done = happen(told, { home, other, ties, document: 'paper', today: TODAY, ages, temporaryMonths: 3 })
  return done.ok ? null : refusalOf(done)
}
const headed = (relations: Readonly<Record<number, Relation>>, home?: Unit) =>
  judged({ kind: 'HEAD_CHANGE', on: TODAY, relations }, home)
const born = (relation: Relation, gender: Gender, on = addDays(TODAY, -1), home = unit()) =>
  judged({ kind: 'BIRTH', on, newcomer: personOf(person(9, relation, gender, on)) }, home)

describe('what an event tells of persons can be so (F4)', () => {
  it.each([
    [{ 1: 'HEAD', 2: 'FATHER', 3: 'SON', 4: 'DAUGHTER' }, 'lives.sameHead'],
    [{ 1: 'FATHER', 2: 'HEAD', 3: 'SON', 4: 'DAUGHTER' }, null],
    [{ 1: 'MOTHER', 2: 'HEAD', 3: 'SON', 4: 'DAUGHTER' }, 'kin.relationOfGender'],
    [{ 1: 'SPOUSE', 2: 'HEAD', 3: 'SISTER', 4: 'DAUGHTER' }, 'kin.relationOfGender'],
    [{ 1: 'SPOUSE', 2: 'HEAD', 3: 'SON', 4: 'MOTHER' }, 'kin.relationOfAge'],
  ] as const)('a new head, and everybody’s relation %j: %s', (relations, refusal) => {
    expect(headed(relations)).toBe(refusal)
  })

  it('a transgender person may be told either way, and an age that nobody knows passes', () => {
    const kiran = person(1, 'HEAD', 'TRANSGENDER', null)
    expect(headed({ 1: 'MOTHER', 2: 'HEAD' }, unit([kiran, meera]))).toBeNull()
    expect(headed({ 1: 'FATHER', 2: 'HEAD' }, unit([kiran, meera]))).toBeNull()
  })

  it('a child heads no family in which an adult lives: on the eighteenth birthday one may', () => {
    const relations = { 1: 'FATHER', 2: 'HEAD' } as const
    const heir = (birth: string) => unit([mahesh, person(2, 'SON', 'MALE', birth)])
    expect(headed(relations, heir(addDays(yearsAgo(18), 1)))).toBe('kin.childHead')
    expect(headed(relations, heir(yearsAgo(18)))).toBeNull()
    expect(headed(relations, heir(addDays(yearsAgo(18), -1)))).toBeNull()
  })

  it('children whose last adult died have a head from among them', () => {
    const orphaned = { kind: 'DEATH', on: TODAY, serial: 1, relations: { 2: 'HEAD', 3: 'SISTER' } } as const
    const home = unit([mahesh, { ...amit, serial: 2 }, { ...guddi, serial: 3 }])
    expect(judged(orphaned, home)).toBeNull()
  })

  it('a split leaves no children to keep house alone, but an adult may live alone', () => {
    const split = (apart: readonly number[], relations: Readonly<Record<number, Relation>>) =>
      judged({ kind: 'SPLIT', on: TODAY, apart, relations, houseNo: null })
    expect(split([3, 4], { 3: 'HEAD', 4: 'SISTER' })).toBe('lives.childrenAlone')
    expect(split([1, 2], { 1: 'HEAD', 3: 'HEAD', 4: 'SISTER' })).toBe('lives.childrenAlone')
    expect(split([2, 4], { 2: 'HEAD', 4: 'MOTHER' })).toBe('kin.relationOfAge')
    expect(split([2, 4], { 2: 'HEAD', 4: 'DAUGHTER' })).toBeNull()
    expect(split([2], { 2: 'HEAD' })).toBeNull()
  })

  it('a newborn is a child of the house: no wife, no father, no elder than the head, nobody of 18', () => {
    expect(born('DAUGHTER', 'FEMALE')).toBeNull()
    expect(born('SON', 'FEMALE')).toBe('kin.relationOfGender')
    expect(born('FATHER', 'MALE')).toBe('kin.relationOfAge')
    expect(born('SPOUSE', 'FEMALE')).toBe('kin.relationOfAge')
    expect(born('DAUGHTER', 'FEMALE', yearsAgo(18))).toBe('lives.notNewborn')
    expect(born('DAUGHTER', 'FEMALE', addDays(yearsAgo(18), 1))).toBeNull()
    const young = unit([person(1, 'HEAD', 'FEMALE', yearsAgo(17))])
    expect(born('SON', 'MALE', yearsAgo(17), young)).toBe('kin.relationOfAge')
    expect(born('SON', 'MALE', addDays(yearsAgo(17), 1), young)).toBeNull()
    expect(born('BROTHER', 'MALE', yearsAgo(17), young)).toBeNull()
  })

  it('whoever comes, marries or is merged is judged by what is told of them', () => {
    const wife = (relation: Relation, gender: Gender) => personOf(person(9, relation, gender, '2000-01-01'))
    expect(judged({ kind: 'MARRIAGE_IN', on: TODAY, newcomer: wife('DAUGHTER_IN_LAW', 'FEMALE') })).toBeNull()
    expect(judged({ kind: 'MARRIAGE_IN', on: TODAY, newcomer: wife('DAUGHTER_IN_LAW', 'MALE') })).toBe(
      'kin.relationOfGender',
    )
    const moved = { kind: 'MOVE_IN', on: TODAY, temporaryUntil: null } as const
    expect(judged({ ...moved, newcomers: [wife('BROTHER', 'FEMALE')] })).toBe('kin.relationOfGender')
    const other = unit([{ ...mahesh, serial: 1 }], 'other')
    const out = { kind: 'MARRIAGE_OUT', on: TODAY, serial: 4, relations: {} } as const
    expect(judged({ ...out, relation: 'SON_IN_LAW' }, unit(), other)).toBe('kin.relationOfGender')
    const merge = (relation: Relation) =>
      judged(
        { kind: 'MERGE', on: TODAY, relations: { 1: relation }, surrender: false, application: null, reason: null },
        unit([mahesh]),
        other,
      )
    expect(merge('SISTER')).toBe('kin.relationOfGender')
    expect(merge('BROTHER')).toBeNull()
  })

  it('R54 · a family that is entered at the counter is judged as a whole', () => {
    const husband = (birth: string) => person(2, 'SPOUSE', 'MALE', birth)
    expect(checkKin([mahesh, meera, amit, guddi], { today: TODAY, ages }).ok).toBe(true)
    expect(refusalOf(checkKin([mahesh, { ...guddi, relation: 'SON' }], { today: TODAY, ages }))).toBe(
      'kin.relationOfGender',
    )
    expect(refusalOf(checkKin([{ ...amit, relation: 'HEAD' }, husband('1989-01-01')], { today: TODAY, ages }))).toBe(
      'kin.childHead',
    )
  })

  it('what a survey once said of those who stay is left as it is', () => {
    const odd = person(4, 'MOTHER', 'MALE', '2020-06-01')
    const left = { kind: 'MOVE_OUT', on: TODAY, serials: [3], relations: {} } as const
    expect(judged(left, unit([mahesh, meera, amit, odd]))).toBeNull()
  })
})
