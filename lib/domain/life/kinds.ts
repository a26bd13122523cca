/** What may be told of a family that stands in the register (domain §13; F4, F13). */
export const TOLD_KINDS = [
  'BIRTH',
  'DEATH',
  'MARRIAGE_OUT',
  'MARRIAGE_IN',
  'SPLIT',
  'MERGE',
  'HEAD_CHANGE',
  'MOVE_OUT',
  'MOVE_IN',
  'MEMBER_ADDED',
  'ENTERED_WRONGLY',
] as const
export type ToldKind = (typeof TOLD_KINDS)[number]

/** Everything that may happen: a whole family that comes by certificate is told with its first entry, not of another one. */
export const LIFE_KINDS = [...TOLD_KINDS, 'FAMILY_IN'] as const
export type LifeKind = (typeof LIFE_KINDS)[number]

/**
 * Events that rest on a paper: the child's birth certificate, the death certificate or the page of the register, the
 * Deletion Certificate of the place before (domain §3.3, §13).
 */
export const ON_PAPER: readonly ToldKind[] = ['BIRTH', 'DEATH', 'MARRIAGE_IN', 'MOVE_IN']

/** Whose paper is a Deletion Certificate of the place before. */
export const ON_CERTIFICATE: readonly ToldKind[] = ['MARRIAGE_IN', 'MOVE_IN']

/**
 * What becomes of the running application of a family that joins another: taken back with the merger, or it goes on, and
 * then the other family joins this one.
 */
export const MERGED_APPLICATIONS = ['WITHDRAWN', 'GOES_ON'] as const
export type MergedApplication = (typeof MERGED_APPLICATIONS)[number]

/** Why somebody is added whom no birth, marriage or move explains. */
export const ADDED_CAUSES = ['ADOPTED', 'OVERLOOKED', 'RETURNED'] as const
export type AddedCause = (typeof ADDED_CAUSES)[number]
