import fc from 'fast-check'
import { expect } from 'vitest'
import { type FamilyMember, NEW_FAMILY, NEW_MEMBER, recorded } from '@/lib/domain/household/family'
import { type Relation, RELATIONS } from '@/lib/domain/household/household'
import { happen } from '@/lib/domain/life/happen'
import { TOLD_KINDS } from '@/lib/domain/life/kinds'
import { NO_TIES } from '@/lib/domain/life/ties'
import type { Told } from '@/lib/domain/life/told'
import { type Newcomer, personOf, present, type Unit } from '@/lib/domain/life/unit'
import { retrace, traceOf, unfound } from '@/lib/domain/life/undo'
import { placePath } from '@/lib/domain/place/path'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { aayRules, household, member } from '@/tests/support/factories'

const TODAY = plainDate('2026-11-21')
const START = plainDate('2026-01-01')
const { ages } = aayRules(TODAY)

const person = (identity: string, facts: Partial<FamilyMember> = {}): FamilyMember => ({
  ...member(),
  ...NEW_MEMBER,
  name: { en: identity },
  guardian: null,
  occupation: null,
  ...facts,
})

const unit = (id: string, size: number): Unit => ({
  id,
  ended: null,
  lastSerial: size,
  family: {
    ...household(),
    ...NEW_FAMILY,
    ...{ village: placePath('2/25/s152/v18896'), houseNo: null, addressLine: null, pincode: null, mobile: null },
    ...{ minority: null, rationCardNo: null },
    members: Array.from({ length: size }, (_, index) =>
      person(`${id}-${index + 1}`, {
        serial: index + 1,
        relation: index === 0 ? 'HEAD' : index === 1 ? 'SPOUSE' : 'SON',
      }),
    ),
  },
})

interface Step {
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

interface Past {
  readonly home: { readonly before: Unit; readonly after: Unit }
  readonly other: { readonly before: Unit; readonly after: Unit } | null
  readonly founded: string | null
  readonly outside: readonly Newcomer[]
  readonly persons: number
}

/** A little world of families in which events happen one after the other, and the last one may be taken back. */
class World {
  units: readonly Unit[] = [unit('a', 4), unit('b', 3), unit('c', 1)]
  /** Persons who left with a certificate and have not been taken in. */
  outside: readonly Newcomer[] = []
  persons = 8
  past: readonly Past[] = []
  readonly done = new Set<string>()
  private born = 0

  take(step: Step): void {
    if (step.kind === 'UNDO') {
      this.undo()
      return
    }
    const home = this.units[step.home % this.units.length]
    const other = this.units[step.other % this.units.length] ?? null
    if (!home) return
    const told = this.told(step, home)
    const named = told.kind === 'MERGE' || (told.kind === 'MARRIAGE_OUT' && told.relation !== null) ? other : null
    const frame = { home, other: named, ties: { home: NO_TIES, other: NO_TIES }, document: 'a paper' }
    const done = happen(told, { ...frame, today: TODAY, ages, temporaryMonths: 3 })
    if (!done.ok) return
    const before = { outside: this.outside, persons: this.persons }
    const { home: after, other: joined, founded } = done.value
    const id = founded === null ? null : `f${this.past.length}-${this.units.length}`
    const brought: Unit[] =
      founded === null || id === null ? [] : [{ id, ended: null, lastSerial: founded.members.length, family: founded }]
    this.past = [
      ...this.past,
      {
        ...before,
        home: { before: home, after },
        other: joined && named ? { before: named, after: joined } : null,
        founded: id,
      },
    ]
    this.units = [
      ...this.units.map((one) => (one.id === after.id ? after : one.id === joined?.id ? joined : one)),
      ...brought,
    ]
    this.done.add(told.kind)
    this.settle(told, home)
  }

  private settle(told: Told, home: Unit): void {
    if (told.kind === 'BIRTH' || told.kind === 'MEMBER_ADDED') this.persons += 1
    if (told.kind === 'MOVE_IN' || told.kind === 'MARRIAGE_IN') this.outside = this.outside.slice(1)
    const gone =
      told.kind === 'MOVE_OUT'
        ? told.serials
        : told.kind === 'MARRIAGE_OUT' && told.relation === null
          ? [told.serial]
          : []
    this.outside = [...this.outside, ...home.family.members.filter(({ serial }) => gone.includes(serial)).map(personOf)]
  }

  private told(step: Step, home: Unit): Told {
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
    const waiting = this.outside[0]
    switch (step.kind) {
      case 'BIRTH':
      case 'UNDO':
        return { kind: 'BIRTH', on, newcomer: this.newborn(on, step.relation) }
      case 'MEMBER_ADDED':
        return { kind: 'MEMBER_ADDED', on, newcomer: this.newborn(START, step.relation), cause: 'OVERLOOKED' }
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

  private newborn(on: ReturnType<typeof plainDate>, relation: Relation): Newcomer {
    this.born += 1
    return personOf(person(`n${this.born}`, { birth: { date: on, precision: 'EXACT' }, relation, maritalStatus: null }))
  }

  /** Takes the last event back and checks that the families are recorded exactly as before. */
  private undo(): void {
    const last = this.past.at(-1)
    if (!last) return
    const takeBack = ({ before, after }: { readonly before: Unit; readonly after: Unit }): Unit => {
      const now = this.units.find(({ id }) => id === before.id) ?? after
      const back = retrace(now, recorded(after.family), traceOf(before, after))
      if (!back.ok) throw new Error(`Not undone: ${back.error.code}`)
      expect(recorded(back.value.family)).toEqual(recorded(before.family))
      expect(back.value.ended).toEqual(before.ended)
      return back.value
    }
    this.done.add('UNDO')
    const home = takeBack(last.home)
    const other = last.other && takeBack(last.other)
    this.units = this.units.map((one) => {
      if (one.id === home.id) return home
      if (one.id === other?.id) return other
      return one.id === last.founded ? unfound(one, home.id, TODAY) : one
    })
    this.persons = last.persons
    this.outside = last.outside
    this.past = this.past.slice(0, -1)
  }
}

export const living = (units: readonly Unit[]): readonly string[] =>
  units.flatMap((one) => present(one).map(({ name }) => name.en ?? ''))

export const through = (taken: readonly Step[], check: (world: World) => void): void => {
  const world = new World()
  for (const step of taken) {
    world.take(step)
    check(world)
  }
}
