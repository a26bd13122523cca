import { expect } from 'vitest'
import { type FamilyMember, NEW_FAMILY, recorded } from '@/lib/domain/household/family'
import { type Moved, movedAlong, takenAlong } from '@/lib/domain/household/moved-along'
import { type Confirmed, provenanceOf, type Sources, TAKEN_BACK, type Written } from '@/lib/domain/household/provenance'
import { happen } from '@/lib/domain/life/happen'
import { NO_TIES } from '@/lib/domain/life/ties'
import type { Told } from '@/lib/domain/life/told'
import { type Newcomer, personOf, present, type Unit } from '@/lib/domain/life/unit'
import { retrace, traceOf } from '@/lib/domain/life/retrace'
import { unfound } from '@/lib/domain/life/undo'
import { placePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { aayRules, household } from '@/tests/support/factories'
import { person, type Step, toldBy } from '@/tests/support/life-steps'

const TODAY = plainDate('2026-11-21')
const { ages } = aayRules(TODAY)

/** What the first families say was said by an old survey, and of the family `a` an officer has looked at it. */
const SURVEY = { statedBy: 'SECC2011', document: 'a survey', effectiveOn: plainDate('2011-06-01') } as const
const LOOKED: Confirmed = {
  ...{ version: 1, fields: [], on: plainDate('2025-12-01'), document: 'a visit', accountId: 'officer' },
}

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

interface Past {
  readonly home: { readonly before: Unit; readonly after: Unit }
  readonly other: { readonly before: Unit; readonly after: Unit } | null
  readonly founded: string | null
  readonly outside: readonly Traveller[]
  readonly persons: number
}

/** Somebody who left with a certificate, and what it says of who had said what. */
interface Traveller {
  readonly person: Newcomer
  readonly serial: number
  readonly sources: Sources
}

interface Event {
  readonly home: Unit
  readonly after: Unit
  readonly joined: Unit | null
  readonly moved: readonly Moved[]
}

/** A little world of families in which events happen one after the other, and the last one may be taken back. */
class World {
  units: readonly Unit[] = [unit('a', 4), unit('b', 3), unit('c', 1)]
  /** Persons who left with a certificate and have not been taken in. */
  outside: readonly Traveller[] = []
  persons = 8
  past: readonly Past[] = []
  readonly done = new Set<string>()
  /** Every family's versions, as the register writes them. */
  readonly written = new Map<string, readonly Written[]>(
    this.units.map(({ id, family }) => [id, [{ ...this.version(1, family, 'imported'), ...SURVEY }]]),
  )
  private born = 0

  take(step: Step): void {
    if (step.kind === 'UNDO') {
      this.undo()
      return
    }
    const home = this.units[step.home % this.units.length]
    const other = this.units[step.other % this.units.length] ?? null
    if (!home) return
    this.born += 1
    const told = toldBy(step, home, { newborn: `n${this.born}`, waiting: this.outside[0]?.person })
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
    this.writeDown(told, { home, after, joined: joined ?? brought[0] ?? null, moved: done.value.moved })
    this.settle(told, home)
  }

  /** Where each fact of a family comes from. */
  origins(id: string) {
    return provenanceOf(this.written.get(id) ?? [], id === 'a' ? [LOOKED] : [], TODAY)
  }

  private version(version: number, family: Unit['family'], event: string): Written {
    const said = { statedBy: 'FAMILY', document: event, effectiveOn: null } as const
    return { ...said, version, event, body: recorded(family), on: TODAY, accountId: null }
  }

  private write({ id, family }: Unit, event: string, sources: Sources): void {
    const before = this.written.get(id) ?? []
    this.written.set(id, [...before, { ...this.version(before.length + 1, family, event), sources }])
  }

  private writeDown(told: Told, { home, after, joined, moved }: Event): void {
    const origins = this.origins(home.id)
    const [came] = this.outside
    const brings = (told.kind === 'MOVE_IN' || told.kind === 'MARRIAGE_IN') && came
    const along = [{ from: came?.serial ?? 0, to: home.lastSerial + 1 }]
    const left = { ...home.family, members: came ? [person('', { ...came.person, serial: came.serial })] : [] }
    const taken = { left, joined: after.family, origins: new Map(Object.entries(came?.sources ?? {})) }
    this.write(after, told.kind, brings ? movedAlong(along, taken) : {})
    if (joined) this.write(joined, told.kind, movedAlong(moved, { left: home.family, joined: joined.family, origins }))
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
    const origins = this.origins(home.id)
    const leaving = home.family.members.filter(({ serial }) => gone.includes(serial))
    const travel = (one: FamilyMember): Traveller => ({
      ...{ person: personOf(one), serial: one.serial, sources: takenAlong(one.serial, origins) },
    })
    this.outside = [...this.outside, ...leaving.map(travel)]
  }

  /** Takes the last event back and checks that the families are recorded exactly as before. */
  private undo(): void {
    const last = this.past.at(-1)
    if (!last) return
    const takeBack = ({ before, after }: { readonly before: Unit; readonly after: Unit }): Unit => {
      const now = this.units.find(({ id }) => id === before.id) ?? after
      const back = retrace(now, recorded(after.family), traceOf(before, after), {
        relations: {},
        sense: { today: TODAY, ages },
      })
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
    for (const one of [home, ...(other ? [other] : [])]) this.write(one, TAKEN_BACK, {})
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
