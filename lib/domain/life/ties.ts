import { type ApplicationStage, isOpen } from '@/lib/domain/application/stages'
import { type CardStage, STANDING_STAGES } from '@/lib/domain/card/stages'

/** A ration card of a household, with whom it names as it was printed. */
export interface CardTie {
  readonly id: string
  readonly number: string
  readonly stage: CardStage
  /** Serial of the person printed as head. */
  readonly head: number | null
  readonly members: readonly number[]
}

/** An application of a household; `serial` names the person where the benefit is a person's (Annapurna). */
export interface ApplicationTie {
  readonly id: string
  readonly number: string
  readonly stage: ApplicationStage
  readonly serial: number | null
}

/** What hangs on a household beside its members. */
export interface Ties {
  readonly cards: readonly CardTie[]
  readonly applications: readonly ApplicationTie[]
}

export const NO_TIES: Ties = { cards: [], applications: [] }

/** Cards that still feed a family, or may again. */
export const standingCards = ({ cards }: Ties): readonly CardTie[] =>
  cards.filter(({ stage }) => STANDING_STAGES.includes(stage))

/** Applications that still compete or wait for their card. */
export const running = ({ applications }: Ties): readonly ApplicationTie[] =>
  applications.filter(({ stage }) => isOpen(stage))
