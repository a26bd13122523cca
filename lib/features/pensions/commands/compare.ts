import 'server-only'
import * as candidates from '@/lib/features/pensions/store/candidates'
import * as checks from '@/lib/features/pensions/store/checks'
import type { RegisterPerson } from '@/lib/features/pensions/store/persons'
import * as registers from '@/lib/features/pensions/store/registers'
import * as takenBack from '@/lib/features/pensions/store/taken-back'
import * as settings from '@/lib/features/settings/store'
import { CANDIDATE_FROM, compare, type Ground } from '@/lib/domain/matching/compare'
import { everyKey } from '@/lib/domain/matching/keys'
import { type OutsideEntry, personOfLine } from '@/lib/domain/pension/entry'
import type { PensionFrame } from '@/lib/domain/pension/frame'
import {
  neededKinds,
  type RegisterKind,
  registersFor,
  type RegisterState,
  statesOf,
} from '@/lib/domain/pension/register'
import { isConfirmed } from '@/lib/domain/pension/result'
import { type Candidate, settle, type Settled } from '@/lib/domain/pension/settle'
import { type PlacePath, within } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result } from '@/lib/domain/shared/result'
import type { Tx } from '@/lib/platform/db'
import { pensionFrame } from '@/lib/rules/pension-frame'

/** The frame of a day for a place's State. Refuses as `pensionFrame` does. */
export const frameOn = async (tx: Tx, place: PlacePath, day: PlainDate): Promise<Result<PensionFrame>> =>
  pensionFrame(day, await settings.ofState(tx, place), await registers.list(tx))

/**
 * The same for a comparison: it notes which registers it reads, those above the place and within it, so that none of them is
 * taken back any more, and leaves out what was taken back meanwhile (decision 0088).
 */
export const frameToCompare = async (tx: Tx, place: PlacePath, day: PlainDate): Promise<Result<PensionFrame>> => {
  const frame = await frameOn(tx, place, day)
  if (!frame.ok) return frame
  const kinds: readonly RegisterKind[] = neededKinds(frame.value.needed)
  const reached = frame.value.registers.filter(
    ({ kind, asOf, place: of }) => kinds.includes(kind) && asOf <= day && (within(place, of) || within(of, place)),
  )
  const standing = await takenBack.toCompare(
    tx,
    reached.map(({ id }) => id),
  )
  return ok({ ...frame.value, registers: reached.filter(({ id }) => standing.has(id)) })
}

/** One person beside the registers. */
export interface Compared {
  readonly person: RegisterPerson
  readonly held: checks.StoredCheck | null
  readonly states: readonly RegisterState[]
  readonly settled: Settled<Ground>
}

/** How alike a line and a person are; the same Aadhaar number is asked about, however else the line is written (domain §4). */
const likest = (person: RegisterPerson, entry: OutsideEntry, from: number): Candidate<Ground> => {
  const { score, grounds } = compare(person.match, personOfLine(entry))
  const sameNumber = grounds.some(({ code }) => code === 'sameAadhaar')
  return { entry, grounds, score: sameNumber ? Math.max(score, from) : score }
}

/** Compares persons with the registers that speak for their places: few statements, however many persons. */
export const compareAll = async (
  tx: Tx,
  persons: readonly RegisterPerson[],
  frame: PensionFrame,
): Promise<readonly Compared[]> => {
  const ids = persons.map(({ memberId }) => memberId)
  const held = await checks.currentOf(tx, ids)
  const refused = await checks.refusedOf(tx, ids)
  const kinds = neededKinds(frame.needed)
  const speaking = new Map(
    [...new Set(persons.map(({ place }) => place))].map((place) => [
      place,
      registersFor(frame.registers, place, frame.day).filter(({ kind }) => kinds.some((needed) => needed === kind)),
    ]),
  )
  const asked = [...new Set([...speaking.values()].flat().map(({ id }) => id))]
  const lines = await candidates.linesFor(
    tx,
    asked,
    persons.map(({ memberId, match }) => ({
      ...{ memberId, keys: everyKey(match), known: knownLine(held.get(memberId)) },
    })),
  )
  return persons.map((person) => {
    const before = held.get(person.memberId) ?? null
    const own = speaking.get(person.place) ?? []
    const states = statesOf(frame.needed, person.place, own, frame.day, frame.mostDays)
    const found = (lines.get(person.memberId) ?? []).filter(({ registerId }) => own.some(({ id }) => id === registerId))
    const settled = settle({
      states,
      candidates: found.map((entry) => likest(person, entry, frame.from)),
      held: before && { result: before.result, was: before.was, entry: before.likeness?.line ?? null },
      refused: refused.get(person.memberId) ?? [],
      from: frame.from,
      near: Math.min(frame.from, CANDIDATE_FROM),
    })
    return { person, held: before, states, settled }
  })
}

const knownLine = (held: checks.StoredCheck | undefined): readonly string[] =>
  held?.likeness && isConfirmed(held.result) ? [held.likeness.line.id] : []
