import { type Member, livingMembers } from '@/lib/domain/household/household'
import type { PensionResult } from '@/lib/domain/pension/result'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** A place of the family on a list: suggested, or decided by the Gram Sabha. */
export interface ListPlace {
  readonly listId: string
  readonly edition: number
  readonly stage: string
  readonly drawnAt: Date
  /** The rank that holds; of a list that nobody decided, the suggested one. */
  readonly rank: number
  readonly decision: string | null
}

/** What schemes, pensions and lists say of a family in a few lines. */
export interface InShort {
  readonly schemes: { readonly gets: number; readonly could: number }
  readonly pensions: readonly { readonly serial: number; readonly result: PensionResult; readonly name: PlaceName }[]
  readonly lists: readonly ListPlace[]
}

/** The results of those who live in the family today, each under the person's name. */
export const toPensions = (
  members: readonly Member[],
  results: readonly { readonly serial: number; readonly result: PensionResult }[],
  today: PlainDate,
): InShort['pensions'] =>
  livingMembers(members, today).flatMap(({ serial, name: { en, hi } }) => {
    const held = results.find((one) => one.serial === serial)
    return held ? [{ serial, result: held.result, name: { en: en ?? hi ?? '', hi: hi ?? en ?? '' } }] : []
  })
