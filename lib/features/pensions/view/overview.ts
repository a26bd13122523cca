import {
  type OutsideRegister,
  type PensionKind,
  type RegisterKind,
  type RegisterState,
  stateOf,
} from '@/lib/domain/pension/register'
import type { Counted, KeptCounts } from '@/lib/domain/pension/kept'
import { countsOf, type ResultCounts } from '@/lib/domain/pension/round'
import type { PensionResult } from '@/lib/domain/pension/result'
import { type PlacePath, within } from '@/lib/domain/place/path'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'
import { type CoveredNames, coveredNames } from './covered'
import type { Names } from './names'

/** One line of the table of registers: an edition that speaks, or a needed kind of which there is none. */
export interface RegisterLine {
  readonly key: string
  readonly kind: RegisterKind
  readonly sender: string | null
  /** The district or State for which it speaks. */
  readonly speaksFor: Names | null
  /** The places of which it was said to speak; null for all of it. */
  readonly covers: CoveredNames | null
  readonly asOf: PlainDate | null
  readonly days: number | null
  readonly rows: number | null
  readonly returned: number
  /** How many lines a supplement left in force, and the day of the oldest; null for none. */
  readonly carried: { readonly count: number; readonly oldest: PlainDate } | null
  /** Null for a register that no cross-check needs. */
  readonly state: RegisterState['state'] | null
  /** Whether a ration-card list was compared with the families yet; null for pensions, which rounds compare. */
  readonly compared: boolean | null
}

interface Loaded extends OutsideRegister {
  readonly rows: number
  readonly carried: number
  readonly comparedAt: Date | null
}

/** The editions that speak, the needed kinds of which there is none among them; the newest of a kind first. */
export const registerLines = (
  speaking: readonly Loaded[],
  states: readonly RegisterState[],
  day: PlainDate,
  mostDays: number,
  called: (place: PlacePath) => Names,
): readonly RegisterLine[] => {
  const needed = new Map<RegisterKind, RegisterState>(states.map((state) => [state.kind, state]))
  // A State of which only some districts have sent a kind does not lack it: what lacks it stands by district.
  const sent = new Set<RegisterKind>(speaking.map(({ kind }) => kind))
  const missing = states.filter(({ state, kind }) => state === 'MISSING' && !sent.has(kind))
  const lines = speaking.map((register): RegisterLine => {
    const days = daysBetween(register.asOf, day)
    const state = needed.has(register.kind) ? stateOf(register, day, mostDays) : null
    const { kind, sender, place, asOf, rows, returned, oldest } = register
    const carried = oldest ? { count: register.carried, oldest } : null
    const compared = kind === 'RATION_CARDS' ? register.comparedAt !== null : null
    const speaksFor = called(place)
    const covers = register.covers ? coveredNames(register.covers, called) : null
    return { key: register.id, kind, sender, speaksFor, covers, asOf, days, rows, returned, carried, state, compared }
  })
  return [...missing.map(({ kind }) => missingLine(kind)), ...lines.toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0))]
}

const missingLine = (kind: PensionKind): RegisterLine => ({
  ...{ key: kind, kind, sender: null, speaksFor: null, covers: null, asOf: null, days: null, rows: null, returned: 0 },
  ...{ carried: null, state: 'MISSING', compared: null },
})

/** The step of a path right under an area; the area itself for what stands in it directly. */
const stepUnder = (area: PlacePath, path: PlacePath): string => {
  if (path === area || !within(path, area)) return path
  return path
    .split('/')
    .slice(0, area.split('/').length + 1)
    .join('/')
}

/** Persons by result for each part of an area. */
export const countsByPart = (
  area: PlacePath,
  counted: readonly Counted[],
): readonly { readonly place: string; readonly counts: ResultCounts }[] => {
  const parts = new Map<string, Partial<Record<PensionResult, number>>>()
  for (const { place, result, count } of counted) {
    const step = stepUnder(area, place)
    const part = parts.get(step) ?? {}
    parts.set(step, { ...part, [result]: (part[result] ?? 0) + count })
  }
  return [...parts.entries()].map(([place, counts]) => ({ place, counts: countsOf(counts) }))
}

/** A round as the page tells it. */
export interface RoundView {
  readonly id: string
  readonly place: Names
  readonly running: boolean
  readonly total: number
  readonly done: number
  readonly moved: number
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly by: Names | null
  readonly stopped: boolean
  /** Whether the reader began it and may stop it. */
  readonly mine: boolean
}

/** Somebody of whom something is to be decided, or moved. */
export interface CheckLine {
  readonly id: string
  readonly householdId: string
  readonly name: Names
  readonly place: Names
  readonly result: PensionResult
  readonly was: PensionResult | null
  readonly score: number | null
  readonly register: RegisterKind | null
}

/** The whole page. */
export interface PensionsView {
  /** What the reader's office reads beside the figures: persons, those who could claim, open questions. */
  readonly reads: { readonly persons: boolean; readonly claims: boolean; readonly questions: boolean }
  readonly place: PlacePath
  readonly area: Names
  readonly registers: readonly RegisterLine[]
  readonly silent: readonly RegisterState[]
  readonly mostDays: number
  readonly counts: ResultCounts
  /** Between which rounds' ends the counts were kept; null for those of this moment. */
  readonly counted: KeptCounts['span']
  readonly parts: readonly { readonly place: string; readonly name: Names; readonly counts: ResultCounts }[]
  readonly rounds: readonly RoundView[]
  readonly changes: readonly CheckLine[]
  /** After which change the next page of them begins; null on the last. */
  readonly changesNext: string | null
  readonly open: readonly CheckLine[]
  readonly next: string | null
  readonly areas: readonly { readonly path: PlacePath; readonly name: Names }[]
  readonly mayCheck: boolean
  readonly mayDecide: boolean
  readonly mayLoad: boolean
}
