import type { PanchayatOutcome } from '@/lib/domain/consolidation/consolidate'
import { type ListNumbers, type Oddity, odditiesOf, oddestFirst } from '@/lib/domain/consolidation/oddities'
import { heldOut, outcomeOf, type PanchayatStanding } from '@/lib/domain/consolidation/standing'
import type { PlacePath } from '@/lib/domain/place/path'
import type { ListStage } from '@/lib/domain/selection/stages'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

export interface Words {
  readonly en: string
  readonly hi: string
}

/** One selected family, in the Gram Sabha's order. */
export interface FamilyRow {
  readonly rank: number
  readonly number: string
  readonly head: Words
  readonly guardian: Words | null
  readonly village: Words
}

/** A panchayat as the office above sees it. */
export interface PanchayatRow {
  readonly place: PlacePath
  readonly name: Words
  readonly outcome: PanchayatOutcome
  readonly heldOut: boolean
  /** Nothing was handed up although applications have closed. */
  readonly late: boolean
  readonly seats: number
  readonly applications: number
  readonly list: {
    readonly id: string
    readonly stage: ListStage
    readonly edition: number
    readonly selected: number
    readonly digest: string | null
  } | null
  readonly days: number | null
  readonly oddities: readonly Oddity[]
  /** The reader's office may send this list back now. */
  readonly returnable: boolean
}

interface Seen {
  readonly today: PlainDate
  readonly closesOn: PlainDate | null
  /** The stage from which the reader's office returns lists. */
  readonly returnsFrom: ListStage | null
}

type Standing = PanchayatStanding & {
  readonly place: PlacePath
  readonly name: Words
  readonly seats: number
  readonly list:
    | (ListNumbers & {
        readonly id: string
        readonly stage: ListStage
        readonly edition: number
        readonly publicDigest: string | null
        readonly since: Date
      })
    | null
}

/** A panchayat's row; oddities are looked for only in a sealed list. */
export const toPanchayatRow = (one: Standing, { today, closesOn, returnsFrom }: Seen): PanchayatRow => {
  const outcome = outcomeOf(one)
  const { list } = one
  return {
    place: one.place,
    name: one.name,
    outcome,
    heldOut: heldOut(one),
    late: outcome === 'PENDING' && closesOn !== null && closesOn < today,
    seats: one.seats,
    applications: one.applications,
    list: list && {
      id: list.id,
      stage: list.stage,
      edition: list.edition,
      selected: outcome === 'FINALISED' ? list.selected : 0,
      digest: list.publicDigest,
    },
    days: list && daysBetween(dayInIndia(list.since), today),
    oddities: list && outcome === 'FINALISED' ? odditiesOf(list) : [],
    returnable: list !== null && list.stage === returnsFrom,
  }
}

/** The order in which an officer reads: the oddest list first, then by code. */
export const forTheEye = (rows: readonly PanchayatRow[]): readonly PanchayatRow[] =>
  [...rows].sort((a, b) => oddestFirst(a.oddities, b.oddities) || (a.place < b.place ? -1 : 1))
