import type { ReturnLevel } from '@/lib/domain/consolidation/return'
import type { ListStage } from '@/lib/domain/selection/stages'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { FamilyRow, Words } from './rows'

/** One act on paper, with its lists in the order of codes. */
export interface PaperView {
  readonly id: string
  readonly level: ReturnLevel
  readonly place: Words
  readonly drive: string
  readonly at: string
  readonly by: Words
  readonly digest: string
  readonly undoneOn: PlainDate | null
  readonly exception: { readonly orderNumber: string; readonly authority: string; readonly reason: string } | null
  readonly leftOut: readonly Words[]
  readonly order: { readonly number: string; readonly on: PlainDate } | null
  readonly families: number
  readonly lists: readonly {
    readonly id: string
    readonly name: Words
    readonly edition: number
    readonly digest: string
    readonly resolution: string
    readonly heldOn: PlainDate | null
    readonly families: readonly FamilyRow[]
  }[]
}

/** A list that an office may send back. */
export interface ReturnView {
  readonly id: string
  readonly version: number
  readonly name: Words
  readonly edition: number
  readonly stage: ListStage
  readonly returnable: boolean
  readonly families: readonly FamilyRow[]
}
