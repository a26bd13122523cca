import type { Relation } from '@/lib/domain/household/household'
import type { AddedCause, MergedApplication } from '@/lib/domain/life/kinds'
import type { Newcomer, Restated } from '@/lib/domain/life/unit'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

interface On {
  /** The day on which it happened. */
  readonly on: PlainDate
}

interface Restating extends On {
  /** Everybody's relation to the new head, asked for when the head leaves. */
  readonly relations: Restated
}

/** What an officer tells of a family: one event, with the persons it is about. */
export type Told =
  | (On & { readonly kind: 'BIRTH'; readonly newcomer: Newcomer })
  | (On & { readonly kind: 'MEMBER_ADDED'; readonly newcomer: Newcomer; readonly cause: AddedCause })
  | (On & { readonly kind: 'MARRIAGE_IN'; readonly newcomer: Newcomer })
  | (On & {
      readonly kind: 'MOVE_IN'
      readonly newcomers: readonly Newcomer[]
      readonly temporaryUntil: PlainDate | null
    })
  | (Restating & { readonly kind: 'DEATH'; readonly serial: number })
  | (Restating & { readonly kind: 'ENTERED_WRONGLY'; readonly serial: number })
  | (Restating & { readonly kind: 'MOVE_OUT'; readonly serials: readonly number[] })
  | (Restating & {
      readonly kind: 'MARRIAGE_OUT'
      readonly serial: number
      /** To the head of the other family, when that family stands in the same area's register. */
      readonly relation: Relation | null
    })
  | (Restating & { readonly kind: 'HEAD_CHANGE' })
  | (Restating & { readonly kind: 'SPLIT'; readonly apart: readonly number[]; readonly houseNo: string | null })
  | (Restating & {
      readonly kind: 'MERGE'
      /** The family that ends hands its card back with the merger (domain §12.4, surrender). */
      readonly surrender: boolean
      /** What becomes of its running application; null while nobody has said. */
      readonly application: MergedApplication | null
      /** Why, in the office's words. */
      readonly reason: string | null
    })
