import type { ComparedMember } from '@/lib/domain/card/compare'
import type { CardContents } from '@/lib/domain/card/contents'
import type { LifeKind } from '@/lib/domain/life/kinds'
import type { Refusal } from '@/lib/domain/refusals'
import { DECIDED_ELSEWHERE, outcomesOf, type ReviewKind, type ReviewOutcome } from '@/lib/domain/review/kinds'
import type { Told } from '@/lib/domain/review/told'
import type { Grams } from '@/lib/domain/shared/quantity'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

interface Names {
  readonly en: string
  readonly hi: string
}

/** An open question in the list. */
export interface ReviewRow {
  readonly id: string
  readonly kind: ReviewKind
  readonly dueOn: PlainDate
  /** Negative when the day has passed. */
  readonly daysLeft: number
  readonly household: { readonly id: string; readonly number: string; readonly head: Names }
  readonly panchayat: Names
  /** Number of the card or the application, when the question is about one. */
  readonly about: { readonly kind: 'card' | 'application'; readonly id: string; readonly number: string } | null
  readonly happened: { readonly kind: LifeKind; readonly on: PlainDate } | null
}

/** What a card says of the family, as it stands or as it would be written. */
export interface AnewSide {
  /** Serial of the head. */
  readonly head: number
  readonly until: PlainDate | null
  readonly village: Names
  readonly address: string
  readonly kilograms: Grams
  readonly issuedBy: Names
  readonly issuedOn: PlainDate
}

/** The card before and after, side by side, with the digest that binds the answer; or why it cannot be written anew. */
export type Anew =
  | {
      readonly digest: string
      readonly mayWrite: boolean
      readonly before: AnewSide
      readonly after: AnewSide
      readonly members: readonly ComparedMember[]
    }
  | { readonly refusal: Refusal }
  | null

/** One question with what may be decided, or what was. */
export interface ReviewView extends ReviewRow {
  readonly version: number
  /** The person it is about, when it is about one. */
  readonly person: Names | null
  readonly openedAt: Date
  /** The line of another office's list, when one raised the question. */
  readonly told: (Told & { readonly at: Names | null }) | null
  readonly anew: Anew
  readonly outcomes: readonly ReviewOutcome[]
  /** Where the question is decided when it has a page of its own. */
  readonly elsewhere: string | null
  readonly answer: {
    readonly outcome: string
    readonly reason: string
    readonly at: Date
    readonly who: Names | null
  } | null
  readonly mayAnswer: boolean
}

export const daysLeft = (today: PlainDate, dueOn: PlainDate): number => daysBetween(today, dueOn)

/** What a card says of the family, with its village by name. */
export const sideOf = (
  { village, address, head, scale, issuedBy, issuedOn }: CardContents,
  called: Readonly<Record<string, Names>>,
): AnewSide => ({
  ...{ head: head.serial, until: head.until, address, kilograms: scale.total, issuedOn },
  village: called[village] ?? { en: village, hi: village },
  issuedBy: { en: issuedBy.name, hi: issuedBy.nameHi ?? issuedBy.name },
})

/** What may be answered; a card is written anew by an office that issues cards, and only if it would say something else. */
export const answersOf = (kind: ReviewKind, writesAnew: boolean): readonly ReviewOutcome[] =>
  outcomesOf(kind).filter((outcome) => writesAnew || outcome !== 'REWRITTEN')

/** The page on which a question is decided, when it is not this one. */
export const elsewhereOf = (kind: ReviewKind): string | null => (DECIDED_ELSEWHERE.includes(kind) ? '/pensions' : null)

/** Where a page of the list begins: after this due day and id. */
export const cursorAfter = ({ dueOn, id }: { readonly dueOn: PlainDate; readonly id: string }): string =>
  `${dueOn}~${id}`
