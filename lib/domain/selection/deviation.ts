import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/**
 * Why the Gram Sabha left the aid's order. The code is published, so none names a disease or a person's condition
 * (domain §9.4): such cases carry PRIORITY_GROUP, and the words stay with the minutes.
 */
export const DEVIATION_REASONS = [
  'NEEDIER_THAN_RECORDS',
  'LESS_NEEDY_THAN_RECORDS',
  'RECORDS_OUT_OF_DATE',
  'RECENT_LOSS',
  'KIN_OF_FALLEN',
  'SINGLE_GIRL_CHILD',
  'FOREST_RIGHTS',
  'PRIORITY_GROUP',
  'FINDING_NOT_ACCEPTED',
  'OTHER',
] as const
export type DeviationReason = (typeof DEVIATION_REASONS)[number]

/** Where a row stood in the aid's order and where the Gram Sabha put it; `finalRank` null when it was not selected. */
export interface Moved {
  readonly aidRank: number
  readonly finalRank: number | null
  readonly recommended: boolean
  readonly selected: boolean
}

/**
 * Whether a row must carry a reason: its final rank lies more than `places` from the aid's (domain §2.2, a State
 * setting, 3 by default), or a family was selected that the officer did not recommend (R46 R55). A rejected row has a
 * reason of its own kind instead.
 */
export const needsReason = ({ aidRank, finalRank, recommended, selected }: Moved, places: number): boolean =>
  finalRank !== null && (Math.abs(finalRank - aidRank) > places || (selected && !recommended))

/** A reason as it goes into the minutes: the code is published, the words stay in the office. */
export interface Explained {
  readonly code: DeviationReason
  readonly words: string
}

/** A reason for leaving the aid's order. Refuses `lists.deviationWordsMissing` where the code says nothing by itself. */
export const explain = (number: string, code: DeviationReason, words: string): Result<Explained> =>
  code === 'OTHER' && words.trim() === ''
    ? refuse('lists.deviationWordsMissing', { number }, 'deviationWords')
    : ok({ code, words: words.trim() })
