import fc from 'fast-check'
import { type FamilyMember, NEW_MEMBER } from '@/lib/domain/household/family'
import { type Relation, RELATIONS } from '@/lib/domain/household/household'
import { TOLD_KINDS } from '@/lib/domain/life/kinds'
import type { Told } from '@/lib/domain/life/told'
import { type Newcomer, personOf, type Unit } from '@/lib/domain/life/unit'
import { addDays, type PlainDate, plainDate } from '@/lib/domain/shared/plain-date'
import { member } from '@/tests/support/factories'

const START = plainDate('2026-01-01')

/** A step of a story: an event with whom it is about, as numbers that any family can be asked for. */
export interface Step {
  readonly kind: (typeof TOLD_KINDS)[number] | 'UNDO'
  readonly home: number
  readonly other: number
  readonly who: readonly number[]
  readonly head: number
  readonly relation: Relation
  readonly days: number
}

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...TOLD_KINDS, 'UNDO' as const, 'UNDO' as const),
    home: fc.nat(5),
    other: fc.nat(5),
    who: fc.array(fc.nat(6), { minLength: 1, maxLength: 3 }),
    head: fc.nat(6),
    relation: fc.constantFrom(...RELATIONS),
    days: fc.nat(200),
  }),
  { minLength: 1, maxLength: 30 },
)

export const person = (identity: string, facts: Partial<FamilyMember> = {}): FamilyMember => ({
  ...member(),
  ...NEW_MEMBER,
  name: { en: identity },
  guardian: null,
  occupation: null,
  ...facts,
})

/** Who may come by a step: the name that a newborn gets, and whoever waits with a certificate. */
interface Coming {
  readonly newborn: string
  readonly waiting: Newcomer | undefined
}

const born = (name: string, on: PlainDate, relation: Relation): Newcomer =>
  personOf(person(name, { birth: { date: on, precision: 'EXACT' }, relation, maritalStatus: null }))

/** What a step tells of a family. A newborn is told under the name given, a newcomer by the paper of whoever waits outside. */
export const toldBy = (step: Step, home: Unit, { newborn, waiting }: Coming): Told => {
  const members = home.family.members
  const serials = [...new Set(step.who.map((index) => members[index % members.length]?.serial ?? 1))]
  const serial = serials[0] ?? 1
  const head = members[step.head % members.length]?.serial
  const relations = Object.fromEntries(
    members.map(
      (one) => [one.serial, one.serial === head ? 'HEAD' : step.relation === 'HEAD' ? 'SON' : step.relation] as const,
    ),
  )
  const on = addDays(START, step.days)
  switch (step.kind) {
    case 'BIRTH':
    case 'UNDO':
      return { kind: 'BIRTH', on, newcomer: born(newborn, on, step.relation) }
    case 'MEMBER_ADDED':
      return { kind: 'MEMBER_ADDED', on, newcomer: born(newborn, START, step.relation), cause: 'OVERLOOKED' }
    case 'MARRIAGE_IN':
      return waiting
        ? { kind: 'MARRIAGE_IN', on, newcomer: { ...waiting, relation: step.relation } }
        : { kind: 'HEAD_CHANGE', on, relations }
    case 'MOVE_IN':
      return {
        kind: 'MOVE_IN',
        on,
        newcomers: waiting ? [{ ...waiting, relation: step.relation }] : [],
        temporaryUntil: null,
      }
    case 'DEATH':
    case 'ENTERED_WRONGLY':
      return { kind: step.kind, on, serial, relations }
    case 'MOVE_OUT':
      return { kind: 'MOVE_OUT', on, serials, relations }
    case 'MARRIAGE_OUT':
      return { kind: 'MARRIAGE_OUT', on, serial, relations, relation: step.days % 2 ? step.relation : null }
    case 'HEAD_CHANGE':
      return { kind: 'HEAD_CHANGE', on, relations }
    case 'SPLIT': {
      // Each side names a head of its own: the first of those who leave beside the head told for the rest.
      const sides = { ...relations, [serial]: 'HEAD' as const }
      return { kind: 'SPLIT', on, apart: serials, relations: sides, houseNo: null }
    }
    case 'MERGE':
      return {
        kind: 'MERGE',
        on,
        relations: Object.fromEntries(members.map((one) => [one.serial, step.relation] as const)),
        surrender: false,
        application: null,
        reason: null,
      }
  }
}
