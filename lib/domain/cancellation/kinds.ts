/** Why a card may be cancelled (domain §12.4). A pension that began ends an Annapurna card, and this house issues none. */
export const CANCEL_REASONS = [
  'DEATH_ALL',
  'MIGRATED',
  'DUPLICATE',
  'FALSE_INFO',
  'INELIGIBLE_REVIEW',
  'MOVED_TO_PHH',
] as const
export type CancelReason = (typeof CANCEL_REASONS)[number]

/** What came of the days to answer. */
export const REPLIES = ['REPLIED', 'NONE'] as const
export type Reply = (typeof REPLIES)[number]

/** How a cancelling ends. */
export const ENDINGS = ['CANCELLED', 'DROPPED'] as const
export type Ending = (typeof ENDINGS)[number]

/** How far it has come. */
export const CANCELLATION_STAGES = ['PROPOSED', 'NOTICED', 'SERVED', 'HEARD', ...ENDINGS] as const
export type CancellationStage = (typeof CANCELLATION_STAGES)[number]
