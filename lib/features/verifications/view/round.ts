import type { ApplicationStage } from '@/lib/domain/application/stages'
import { inHouseOrder } from '@/lib/domain/household/walking-order'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** One family on the officer's round. */
export interface Visit {
  readonly id: string
  readonly version: number
  readonly number: string
  readonly stage: ApplicationStage
  readonly head: PlaceName
  readonly guardian: PlaceName | null
  readonly houseNo: string | null
  readonly walkingOrder: string
  readonly mobile: string | null
  readonly dueOn: PlainDate | null
  readonly late: boolean
}

/** The families of one village, in the order in which one walks past their houses. */
export interface VillageRound {
  readonly panchayat: PlaceName
  readonly village: PlaceName
  readonly visits: readonly Visit[]
}

export interface RoundView {
  readonly villages: readonly VillageRound[]
  readonly count: number
  /** Whether more wait than are shown. */
  readonly more: boolean
}

/** Visits put together by village; panchayats and villages in the order of their names. */
export const toRound = (
  visits: readonly { readonly panchayat: PlaceName; readonly village: PlaceName; readonly visit: Visit }[],
  more: boolean,
): RoundView => {
  const villages = new Map<string, VillageRound>()
  for (const { panchayat, village, visit } of visits) {
    const key = `${panchayat.en}\n${village.en}`
    const round = villages.get(key) ?? { panchayat, village, visits: [] }
    villages.set(key, { ...round, visits: [...round.visits, visit].toSorted(inHouseOrder) })
  }
  const inOrder = [...villages].toSorted(([a], [b]) => a.localeCompare(b, 'en-IN')).map(([, round]) => round)
  return { villages: inOrder, count: visits.length, more }
}
