/** What a family's time line is made of; the reader may look at one kind alone. */
export const TIMELINE_KINDS = [
  'REGISTER',
  'CHANGE',
  'CONFIRMED',
  'LIFE',
  'CENSUS',
  'APPLICATION',
  'LIST',
  'CARD',
  'PENSION',
  'SCHEME',
  'PAIR',
  'REVIEW',
  'VISIT',
  'MOVE',
] as const
export type TimelineKind = (typeof TIMELINE_KINDS)[number]
