import type { PlacePath } from '@/lib/domain/place/path'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

export const PANCHAYAT_OUTCOMES = ['FINALISED', 'NO_APPLICANTS', 'PENDING'] as const
export type PanchayatOutcome = (typeof PANCHAYAT_OUTCOMES)[number]

/** What a panchayat hands up: its selected families in the Gram Sabha's order, and its number. */
export interface PanchayatReturn {
  readonly place: PlacePath
  readonly outcome: PanchayatOutcome
  readonly seats: number
  /** Application numbers of the selected families as sealed, rank 1 first. */
  readonly sealed: readonly string[]
  /** The same as the block's list carries them; anything but the sealed order is refused (R49). */
  readonly carried: readonly string[]
}

/** A block's or district's list: no ranks of its own, only its parts in the order of their codes. */
export interface Consolidated {
  readonly place: PlacePath
  readonly seats: number
  readonly selected: number
  readonly parts: readonly { readonly place: PlacePath; readonly selected: number }[]
}

/** A place with its number in the drive. */
export interface Quota {
  readonly place: PlacePath
  readonly seats: number
}

const byPlace = (a: { readonly place: PlacePath }, b: { readonly place: PlacePath }): number =>
  a.place < b.place ? -1 : 1

const sameOrder = ({ sealed, carried }: PanchayatReturn): boolean =>
  sealed.length === carried.length && sealed.every((number, index) => number === carried[index])

const within = ({ place, seats }: Quota, parts: Consolidated['parts']): Result<Consolidated> => {
  const selected = parts.reduce((all, part) => all + part.selected, 0)
  if (selected > seats) return refuse('consolidations.overAllocation', { place, seats, selected })
  return ok({ place, seats, selected, parts: [...parts].sort(byPlace) })
}

/**
 * A block's list from its panchayats (hp-food-2016, AAY (j): R49; domain §12.3): `returns` holds every panchayat of the
 * block. Refuses while one is pending, when the order inside a panchayat changed, and when a panchayat or the block
 * exceeds its number, naming both.
 */
export const consolidateBlock = (block: Quota, returns: readonly PanchayatReturn[]): Result<Consolidated> => {
  const pending = returns.filter(({ outcome }) => outcome === 'PENDING')
  const [late] = pending
  if (late) return refuse('consolidations.panchayatsPending', { count: pending.length, place: late.place })
  const changed = returns.find((one) => !sameOrder(one))
  if (changed) return refuse('consolidations.orderChanged', { place: changed.place })
  const over = returns.find(({ sealed, seats }) => sealed.length > seats)
  if (over)
    return refuse('consolidations.overAllocation', {
      place: over.place,
      seats: over.seats,
      selected: over.sealed.length,
    })
  return within(
    block,
    returns.map(({ place, sealed }) => ({ place, selected: sealed.length })),
  )
}

/** The written order that lets a district go ahead while a block is not done. */
export interface ExceptionOrder {
  readonly orderNumber: string
  readonly authority: string
  readonly reason: string
}

/**
 * A district's list from its blocks (R49; domain §12.3): `blocks` holds every block, `done` null while it has not
 * consolidated. Refuses `consolidations.blocksPending` unless a complete exception order leaves the late blocks out, and
 * `consolidations.overAllocation`.
 */
export const consolidateDistrict = (
  district: Quota,
  blocks: readonly { readonly place: PlacePath; readonly done: Consolidated | null }[],
  exception: ExceptionOrder | null,
): Result<Consolidated> => {
  const pending = blocks.filter(({ done }) => done === null)
  const [late] = pending
  if (late && !exception) return refuse('consolidations.blocksPending', { count: pending.length, place: late.place })
  if (exception && Object.values(exception).some((text: string) => text.trim() === ''))
    return refuse('consolidations.exceptionIncomplete')
  const parts = blocks.flatMap(({ place, done }) => (done ? [{ place, selected: done.selected }] : []))
  return within(district, parts)
}
