import { advance, type ApplicationStage } from '@/lib/domain/application/stages'
import type { AgeRules } from '@/lib/domain/household/age'
import { cardHead } from '@/lib/domain/household/card-head'
import type { FamilyMember } from '@/lib/domain/household/family'
import { leftAlone } from '@/lib/domain/life/children'
import type { ToldKind } from '@/lib/domain/life/kinds'
import { type ApplicationTie, type CardTie, running, standingCards, type Ties } from '@/lib/domain/life/ties'
import { present, type Unit } from '@/lib/domain/life/unit'
import type { ReviewKind } from '@/lib/domain/review/kinds'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** A question that an event puts to a named officer the same day (F13). */
export interface Raised {
  readonly kind: ReviewKind
  readonly subject: 'card' | 'application'
  readonly id: string
  /** The card's or the application's number, as people call it. */
  readonly number: string
  readonly serial: number | null
}

/** A question about the family itself, or about one of its members. */
export interface Asked {
  readonly kind: Extract<ReviewKind, 'CHILDREN_ALONE' | 'CHILD_MARRIED' | 'SPOUSE_UNKNOWN'>
  readonly serial: number | null
}

/** What an event does to a family beside its members: questions raised, and what is said without a question. */
export interface Consequences {
  readonly raised: readonly Raised[]
  readonly asked: readonly Asked[]
  readonly notes: readonly Note[]
  /** The card head by NFSA s.13 before and after; null when nobody can tell or nobody is left. */
  readonly cardHead: { readonly before: number | null; readonly after: number | null }
  /** Serials of the children whom it leaves without an adult. */
  readonly alone: readonly number[]
}

/** Things that follow of themselves and are said before the event is recorded. */
export type Note =
  | 'HOUSEHOLD_ENDS'
  | 'PLACE_KEPT'
  | 'PLACE_VACANT'
  | 'CARD_STAYS'
  | 'CARD_HANDED_BACK'
  | 'APPLICATION_WITHDRAWN'
  | 'NOTHING_STOPS'
  | 'NEXT_DRIVE'

interface Change {
  /** What happened, or a correction of what the register said: the same follows from it. */
  readonly kind: ToldKind | 'CORRECTION'
  readonly before: Unit
  readonly after: Unit
  readonly ties: Ties
  readonly today: PlainDate
  readonly ages: AgeRules
}

const serialsOf = (members: readonly FamilyMember[]): readonly number[] => members.map(({ serial }) => serial)

/**
 * What follows for the cards and applications of one household (domain §13): a dead or departed card head means a card in
 * the same number series anew; a family without anybody is a proposal to cancel, a family that moved away an inquiry; a
 * family keeps its place between finalisation and card, a person's place (Annapurna) falls vacant. All of it as questions:
 * nothing is suspended or cancelled here.
 */
export const consequences = (change: Change): Consequences => {
  const { kind, before, after, ties, today, ages } = change
  const was = serialsOf(present(before))
  const now = serialsOf(present(after))
  const left = was.filter((serial) => !now.includes(serial))
  const came = now.filter((serial) => !was.includes(serial))
  const head = (unit: Unit) => {
    const named = cardHead(present(unit), today, ages)
    return named.ok ? named.value.serial : null
  }
  const heads = { before: head(before), after: head(after) }
  // A corrected birth or gender makes another person head by s.13 though nobody came or left.
  const shifted = left.length + came.length > 0 || heads.before !== heads.after
  const moved = { kind, ended: after.ended !== null, left, came, shifted, head: heads.after }
  const cards = standingCards(ties)
  const applications = running(ties)
  const raised = [
    ...cards.flatMap((card) => raisedByCard(card, moved)),
    ...applications.flatMap((application) => raisedByApplication(application, moved)),
  ]
  const vacant = raised.some((one) => one.kind === 'VACANCY')
  const notes: Note[] = []
  if (moved.ended) notes.push('HOUSEHOLD_ENDS')
  if (vacant) notes.push('PLACE_VACANT')
  if (applications.some(({ serial }) => serial === null) && !moved.ended && left.length > 0) notes.push('PLACE_KEPT')
  if (kind === 'MERGE' && moved.ended && cards.length > 0) notes.push('CARD_HANDED_BACK')
  if (kind === 'MERGE' && moved.ended && applications.some(({ stage }) => advance(stage, 'withdraw').ok))
    notes.push('APPLICATION_WITHDRAWN')
  if (kind === 'SPLIT' && cards.length > 0) notes.push('CARD_STAYS')
  if (raised.some(({ subject }) => subject === 'card')) notes.push('NOTHING_STOPS')
  if (kind === 'MOVE_IN') notes.push('NEXT_DRIVE')
  const alone = serialsOf(leftAlone(before, after, { today, ages }))
  const asked: readonly Asked[] = alone.length > 0 ? [{ kind: 'CHILDREN_ALONE', serial: null }] : []
  return { raised, asked, notes, cardHead: heads, alone }
}

interface Moved {
  readonly kind: Change['kind']
  readonly ended: boolean
  readonly left: readonly number[]
  readonly came: readonly number[]
  /** Whether the head by s.13 may be another one than before. */
  readonly shifted: boolean
  readonly head: number | null
}

const raisedByCard = (card: CardTie, { kind, ended, left, came, shifted, head }: Moved): readonly Raised[] => {
  const about = (question: ReviewKind, serial: number | null): readonly Raised[] => [
    { kind: question, subject: 'card', id: card.id, number: card.number, serial },
  ]
  if (ended && kind === 'MERGE') return []
  if (ended) return about(kind === 'MOVE_OUT' ? 'CARD_INQUIRY' : 'CARD_CANCEL', null)
  const headGone = card.head !== null && left.includes(card.head)
  // An elder woman who comes is the head by s.13; so is the next one when the printed head is somebody else by now.
  if (headGone || (shifted && head !== null && head !== card.head)) {
    return about('CARD_HEAD_CHANGED', head)
  }
  const named = left.find((serial) => card.members.includes(serial))
  if (named !== undefined) return about('CARD_MEMBERS_CHANGED', named)
  const unnamed = came.find((serial) => !card.members.includes(serial))
  return unnamed === undefined ? [] : about('CARD_MEMBERS_CHANGED', unnamed)
}

/** Stages in which a family has a place that falls vacant when it joins another one. */
const PLACED: readonly ApplicationStage[] = ['SELECTED', 'SELECTED_BY_PROMOTION', 'APPROVED']

const raisedByApplication = (
  application: ApplicationTie,
  { kind: event, ended, left, came }: Moved,
): readonly Raised[] => {
  const { id, number, stage, serial } = application
  const about = (kind: ReviewKind, whom: number | null): readonly Raised[] => [
    { kind, subject: 'application', id, number, serial: whom },
  ]
  // A person's benefit goes with the person; a family's stays while anybody of it does.
  if (serial !== null) return ended || left.includes(serial) ? about('VACANCY', serial) : []
  // A merger ends a family only after its application was taken back; an approved one an officer closes by the answer.
  if (ended && event === 'MERGE') return PLACED.includes(stage) ? about('VACANCY', null) : []
  if (ended) return about('VACANCY', null)
  if (stage === 'DRAFT' || left.length + came.length === 0) return []
  return about('APPLICATION_CHANGED', left[0] ?? came[0] ?? null)
}
