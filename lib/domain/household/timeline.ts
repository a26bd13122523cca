import type { ReasonCode } from '@/lib/domain/change/reasons'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** What a family's time line is made of; the reader may look at one kind alone. */
export const TIMELINE_KINDS = [
  'REGISTER',
  'CHANGE',
  'CONFIRMED',
  'LIFE',
  'CENSUS',
  'APPLICATION',
  'LIST',
  'CARD',
  'PENSION',
  'SCHEME',
  'PAIR',
  'REVIEW',
  'VISIT',
  'MOVE',
] as const
export type TimelineKind = (typeof TIMELINE_KINDS)[number]

/** One thing that happened to a family: when it was written down, what, by whom, for which day and on which paper. */
export interface Happening {
  readonly at: Date
  readonly kind: TimelineKind
  readonly id: string
  /** What happened, in the codes of its own noun. */
  readonly what: string
  readonly accountId: string | null
  readonly on: PlainDate | null
  readonly document: string | null
  readonly reason: string | null
  /** The word for why, of a version or a request that has one: what is counted. */
  readonly reasonCode: ReasonCode | null
  readonly statedBy: string | null
  /** The number by which people know it, and the row its own page shows. */
  readonly number: string | null
  readonly ref: string | null
  /** The household's version that it wrote or used. */
  readonly version: number | null
  readonly serials: readonly number[]
}

/** Where a page begins: just before this happening, in time. */
export type Before = Pick<Happening, 'at' | 'kind' | 'id'>
