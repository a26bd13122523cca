import { type Body, bodyOf, type Facts, factsOf, isRecord, partsOf, pathOf } from '@/lib/domain/household/facts'
import type { Written } from '@/lib/domain/household/provenance'
import { canonical, type Canonical } from '@/lib/domain/shared/canonical'
import { isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'

/** The two questions about a past day: what the register said then, and what is known today about it (F8). */
export const TIMES = ['SAID', 'KNOWN'] as const
export type Time = (typeof TIMES)[number]

/** A version with the moment at which it was written, in milliseconds. */
export interface Moment extends Written {
  readonly moment: number
}

/**
 * What the register said at a moment: its newest version written until then, null before the first. What was written
 * later is never in it. `versions` in any order.
 */
export const saidAt = <V extends Moment>(versions: readonly V[], moment: number): V | null =>
  versions.reduce<V | null>(
    (found, one) => (one.moment <= moment && (found === null || one.version > found.version) ? one : found),
    null,
  )

/** Facts that no day changes: a birth that is corrected today was wrong on every day before. */
const TIMELESS: readonly string[] = ['name', 'gender', 'birth']

/** Facts that carry their own day: somebody left, or joined, on the day that is written in the fact. */
const DAYED: readonly string[] = ['ended', 'joined']

interface Step {
  readonly path: string
  /** Null when the version gave the fact up. */
  readonly value: Canonical
  readonly from: PlainDate
  /** Whether it holds for every day, the days before `from` too. */
  readonly always: boolean
}

/**
 * What is known today about a day in the past. Each version is read as the facts it changed; a change holds from the day
 * that its version names, else from the day on which it was written; leaving and joining hold from their own day, and a
 * corrected name, gender or birth, or a leaving that was taken back, for every day. Of two changes of a fact the one of
 * the later day counts, of one day the later version. Null for a day before the first version holds. `versions` come
 * oldest first.
 */
export const knownOf = (versions: readonly Written[], day: PlainDate): Body | null => {
  const [first] = versions
  if (!first || (first.effectiveOn ?? first.on) > day) return null
  const standing = new Map<string, Step>()
  for (const step of stepsOf(versions)) {
    if (step.from > day && !step.always) continue
    const held = standing.get(step.path)
    if (!held || step.always || held.always || step.from >= held.from) standing.set(step.path, step)
  }
  const facts = new Map([...standing].flatMap(([path, { value }]) => (value === null ? [] : [[path, value] as const])))
  return bodyOf(withoutStrangers(facts, day))
}

const stepsOf = (versions: readonly Written[]): readonly Step[] => {
  let before: Facts = new Map()
  return versions.flatMap(({ body, on, effectiveOn }) => {
    const after = factsOf(body)
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (path) => canonical(before.get(path) ?? null) !== canonical(after.get(path) ?? null),
    )
    before = after
    return changed.map((path) => stepTo(path, after, effectiveOn ?? on))
  })
}

const stepTo = (path: string, after: Facts, written: PlainDate): Step => {
  const { field, serial } = partsOf(path)
  const value = after.get(path) ?? null
  if (serial === null) return { path, value, from: written, always: false }
  // Whoever came back was away until then; a leaving that was only taken back never was.
  const returned = field === 'ended' && value === null ? dayIn(after.get(pathOf('joined', serial))) : null
  const own = DAYED.includes(field) ? (dayIn(value) ?? returned) : null
  const always = TIMELESS.includes(field) || (field === 'ended' && value === null && returned === null)
  return { path, value, from: own ?? written, always }
}

const dayIn = (value: Canonical | undefined): PlainDate | null => {
  const on = isRecord(value) ? value['on'] : null
  return typeof on === 'string' && isPlainDate(on) ? on : null
}

/** Whoever had not joined by that day is left out: a name alone is no member. */
const withoutStrangers = (facts: Facts, day: PlainDate): Facts => {
  const isThere = (serial: number): boolean =>
    facts.has(pathOf('relation', serial)) && (dayIn(facts.get(pathOf('joined', serial))) ?? day) <= day
  return new Map(
    [...facts].filter(([path]) => {
      const { serial } = partsOf(path)
      return serial === null || isThere(serial)
    }),
  )
}
