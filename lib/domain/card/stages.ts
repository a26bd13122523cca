import { ok, refuse, type Result } from '@/lib/domain/shared/result'

export const CARD_STAGES = [
  'READY',
  'ACTIVE',
  'SUSPENDED',
  'CANCELLED',
  'SURRENDERED',
  'REPLACED',
  'EXPIRED',
  'RENEWED',
] as const
export type CardStage = (typeof CARD_STAGES)[number]

/** A card that feeds a family, or does again when its suspension ends: a family has at most one of a scheme. */
export const FEEDING_STAGES: readonly CardStage[] = ['ACTIVE', 'SUSPENDED']

/** A card that feeds a family, or is written for it and waits to be handed out. */
export const STANDING_STAGES: readonly CardStage[] = ['READY', ...FEEDING_STAGES]

interface CardTransition {
  readonly event: string
  readonly from: CardStage
  readonly to: CardStage
}

/** The life of a card: the one table (domain §12.4). Cancelling starts from an inquiry, so only from `SUSPENDED`. */
export const CARD_TRANSITIONS = [
  { event: 'issue', from: 'READY', to: 'ACTIVE' },
  { event: 'suspend', from: 'ACTIVE', to: 'SUSPENDED' },
  { event: 'restore', from: 'SUSPENDED', to: 'ACTIVE' },
  { event: 'cancel', from: 'SUSPENDED', to: 'CANCELLED' },
  { event: 'surrender', from: 'ACTIVE', to: 'SURRENDERED' },
  { event: 'replace', from: 'ACTIVE', to: 'REPLACED' },
  { event: 'expire', from: 'ACTIVE', to: 'EXPIRED' },
  { event: 'renew', from: 'EXPIRED', to: 'RENEWED' },
] as const satisfies readonly CardTransition[]

export type CardStep = (typeof CARD_TRANSITIONS)[number]['event']

/** The stage a step leads to. Refuses `cards.wrongStage` when the table has no such step from here. */
export const advanceCard = (stage: CardStage, step: CardStep): Result<CardStage> => {
  const row = CARD_TRANSITIONS.find(({ event, from }) => event === step && from === stage)
  return row ? ok(row.to) : refuse('cards.wrongStage', { stage })
}
