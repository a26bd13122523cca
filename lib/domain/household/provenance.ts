import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** Who said a fact: the family, another register or survey, an officer who looked, the meeting, or the portal's own reckoning. */
export const STATED_BY = [
  'FAMILY',
  'SECC2011',
  'FAMILY_REGISTER',
  'OFFICER_VISIT',
  'GRAM_SABHA',
  'CERTIFICATE',
  'OTHER_OFFICE',
  'PORTAL',
] as const
export type StatedBy = (typeof STATED_BY)[number]

/** Where the facts of a version come from, beside the hand that wrote them down. */
export interface Said {
  /** What happened: the event's code without its noun (`registered`, `corrected`, `split`). */
  readonly event: string
  readonly statedBy: StatedBy
  /** The paper it rests on, as it is called there. */
  readonly document: string | null
  /** The day from which it holds, where that is not the day on which it was written down. */
  readonly effectiveOn: PlainDate | null
}
