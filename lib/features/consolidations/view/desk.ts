import type { ReturnLevel } from '@/lib/domain/consolidation/return'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { FamilyRow, PanchayatRow, Words } from './rows'

export interface BlockRow {
  readonly place: PlacePath
  readonly name: Words
  readonly done: boolean
  readonly seats: number
  readonly selected: number
  readonly awaited: number
  readonly back: number
  readonly lists: number
}

export interface DistrictRow {
  readonly place: PlacePath
  readonly name: Words
  readonly lists: number
  readonly awaiting: number
  readonly awaitingSelected: number
  readonly approvedSelected: number
  readonly days: number | null
}

/** What the reader may sign now, bound to the digest of what is shown. */
export interface ActView {
  readonly kind: ReturnLevel
  readonly digest: string
  readonly lists: number
  /** Families of the State that would be approved in all; for the department only. */
  readonly total: number
  readonly seats: number
  /** Places that hold the act up, or that an exception order would leave out. */
  readonly awaited: readonly Words[]
}

export interface PaperLine {
  readonly id: string
  readonly level: ReturnLevel
  readonly at: string
  readonly undoneOn: PlainDate | null
}

/** The desk of an office in a drive: what stands below it, and what it may sign. */
export interface DeskView {
  readonly drive: { readonly id: string; readonly label: string } | null
  readonly drives: readonly { readonly id: string; readonly label: string }[]
  readonly place: { readonly path: PlacePath; readonly name: Words }
  readonly above: { readonly path: PlacePath; readonly name: Words } | null
  readonly kind: 'PANCHAYAT' | 'BLOCK' | 'DISTRICT' | 'STATE'
  readonly seats: number
  readonly selected: number
  readonly panchayats: readonly PanchayatRow[]
  readonly blocks: readonly BlockRow[]
  readonly districts: readonly DistrictRow[]
  /** Families of each list to be signed, by list; only where a block signs. */
  readonly families: Readonly<Record<string, readonly FamilyRow[]>>
  readonly act: ActView | null
  readonly mayDeclare: boolean
  readonly papers: readonly PaperLine[]
}
