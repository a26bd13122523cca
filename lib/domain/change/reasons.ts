/** Why a fact of the register is put right, in a word that can be counted; the officer's own words stand beside it (F7). */
export const REASON_CODES = [
  'TYPED_WRONG',
  'TOLD_WRONG',
  'CHANGED_SINCE',
  'PAPER_SHOWN',
  'SEEN_ON_SPOT',
  'SHEET',
  'ORDER',
  'OTHER',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

/** The reason behind a code that was kept; null for none, as before there were codes. */
export const reasonOf = (kept: string | null): ReasonCode | null => REASON_CODES.find((code) => code === kept) ?? null
