import type { LifeKind } from '@/lib/domain/life/kinds'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Names } from './people'

/** An event as the page of the family lists it. */
export interface PastEvent {
  readonly id: string
  readonly kind: LifeKind
  readonly on: PlainDate
  readonly at: Date
  readonly who: Names | null
  /** Whom it was about, by serial and name. */
  readonly members: readonly { readonly serial: number; readonly name: Names }[]
  readonly document: string | null
  readonly reason: string | null
  readonly undoReason: string | null
  readonly undone: boolean
  readonly certificate: string | null
  /** Numbers of applications that were taken back with it, and stay so. */
  readonly withdrawn: readonly string[]
  /** The last day of a temporary ration card that newcomers were given. */
  readonly temporaryUntil: PlainDate | null
  readonly other: { readonly id: string; readonly number: string; readonly founded: boolean } | null
  /** Whether the reader may try to take it back: the office that records, in the days that the State allows. */
  readonly mayUndo: boolean
}
