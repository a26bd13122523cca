import { type Difference, WHOLE_MEMBER } from '@/lib/domain/change/differences'
import { canonical } from '@/lib/domain/shared/canonical'

/** What was asked of a family before: what still waits for a second officer (null: no request), and what one has refused. */
export interface AskedBefore {
  readonly waits: readonly Difference[] | null
  readonly refused: readonly Difference[]
}

/** The same fact with the same value; somebody new is the same person whatever number was to be given. */
export const isAmong = (one: Difference, others: readonly Difference[]): boolean =>
  others.some(
    ({ field, serial, after }) =>
      field === one.field &&
      (serial === one.serial || field === WHOLE_MEMBER) &&
      canonical(after) === canonical(one.after),
  )
