import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** What the department decides on: its order, the State's number, and the families selected so far and now. */
export interface Approval {
  readonly orderNumber: string
  readonly orderOn: PlainDate
  readonly stateSeats: number
  /** Families in lists of this drive that the department approved before. */
  readonly approvedBefore: number
  /** Families selected in the lists that are approved now. */
  readonly selected: number
}

export interface Approved {
  readonly orderNumber: string
  readonly orderOn: PlainDate
  readonly selected: number
  readonly total: number
}

/**
 * The Rural Development Department approves the selected lists (hp-food-2016: R56; domain §12.3): by an order with
 * number and date, never above the State's number. Refuses `consolidations.orderNumberMissing`,
 * `consolidations.orderInFuture` and `consolidations.overStateQuota` with both numbers.
 */
export const approve = (approval: Approval, today: PlainDate): Result<Approved> => {
  const { orderNumber, orderOn, stateSeats, approvedBefore, selected } = approval
  if (orderNumber.trim() === '') return refuse('consolidations.orderNumberMissing', {}, 'orderNumber')
  if (orderOn > today) return refuse('consolidations.orderInFuture', {}, 'orderOn')
  const total = approvedBefore + selected
  if (total > stateSeats) return refuse('consolidations.overStateQuota', { seats: stateSeats, selected: total })
  return ok({ orderNumber, orderOn, selected, total })
}
