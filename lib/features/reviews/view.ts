import { type ComparedMember, comparedMembers } from '@/lib/domain/card/compare'
import type { CardContents } from '@/lib/domain/card/contents'
import type { Care } from '@/lib/domain/life/children'
import type { LifeKind } from '@/lib/domain/life/kinds'
import type { Service } from '@/lib/domain/notice/service'
import type { Refusal } from '@/lib/domain/refusals'
import { type AnsweringVerb, verbFor } from '@/lib/domain/review/hands'
import {
  BY_ORDER,
  DECIDED_ELSEWHERE,
  MAY_END_CARD,
  outcomesOf,
  type ReviewKind,
  type ReviewOutcome,
} from '@/lib/domain/review/kinds'
import type { Told } from '@/lib/domain/review/told'
import type { Grams } from '@/lib/domain/shared/quantity'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

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
  /** What put the question, in the order of the days; nothing where it stands on its own. */
  readonly happened: readonly { readonly kind: LifeKind; readonly on: PlainDate }[]
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

/** The notice for which an answer to the question waits, as far as it has come. */
export interface NoticeView {
  /** Days to answer, from the day on which it is served. */
  readonly days: number
  readonly today: PlainDate
  readonly mayServe: boolean
  readonly served: {
    readonly on: PlainDate
    readonly how: Service
    readonly until: PlainDate
    readonly by: Names | null
  } | null
}

/** What an officer answered, in whose words, and when. */
interface Said {
  readonly outcome: string
  readonly reason: string
  readonly at: Date
  readonly who: Names | null
}

/** One question with what may be decided, or what was. */
export interface ReviewView extends ReviewRow {
  /** Whether the reader's office reads the register, and so what happened to the family and its applications. */
  readonly readsRegister: boolean
  readonly version: number
  /** The person it is about, when it is about one. */
  readonly person: Names | null
  /** Their birth, where the question is how old they are, for an office that reads the register. */
  readonly born: { readonly date: PlainDate; readonly precision: string } | null
  /** The persons it is about, when it is about several. */
  readonly persons: readonly Names[]
  /** Who looks after children who were left alone, as the recording office said. */
  readonly care: Care | null
  readonly openedAt: Date
  /** Where members of the family were taken in by another office. */
  readonly takenIn: readonly {
    readonly on: PlainDate
    readonly persons: number
    readonly number: string
    readonly panchayat: Names
  }[]
  /** The line of another office's list, when one raised the question. */
  readonly told: (Told & { readonly at: Names | null }) | null
  readonly notice: NoticeView | null
  readonly anew: Anew
  readonly outcomes: readonly ReviewOutcome[]
  /** Where the question is decided when it has a page of its own. */
  readonly elsewhere: string | null
  /** What the Verifying Officer found, where the question is an order upon that. */
  readonly finding: Said | null
  readonly answer: Said | null
  readonly mayAnswer: boolean
  /** The page on which the reader may propose that the card be cancelled. */
  readonly propose: string | null
}

/** What a card says of the family, with its village by name. */
const sideOf = (
  { village, address, head, scale, issuedBy, issuedOn }: CardContents,
  called: Readonly<Record<string, Names>>,
): AnewSide => ({
  ...{ head: head.serial, until: head.until, address, kilograms: scale.total, issuedOn },
  village: called[village] ?? { en: village, hi: village },
  issuedBy: { en: issuedBy.name, hi: issuedBy.nameHi ?? issuedBy.name },
})

interface Compared {
  readonly before: CardContents
  readonly after: CardContents
  readonly called: Readonly<Record<string, Names>>
  readonly digest: string
  readonly mayWrite: boolean
}

/** The card as it stands and as it would be written, side by side. */
export const toAnew = ({ before, after, called, ...frame }: Compared): Anew => ({
  ...frame,
  before: sideOf(before, called),
  after: sideOf(after, called),
  members: comparedMembers(before, after),
})

interface May {
  /** Only an office that issues cards writes one anew, and only if it would say something else. */
  readonly writeAnew: boolean
  readonly hold: (verb: AnsweringVerb) => boolean
}

/** What the reader may answer. */
export const answersOf = (kind: ReviewKind, { writeAnew, hold }: May): readonly ReviewOutcome[] =>
  outcomesOf(kind).filter(
    (outcome) => !BY_ORDER.includes(outcome) && hold(verbFor(kind, outcome)) && (writeAnew || outcome !== 'REWRITTEN'),
  )

/** The page on which a question is decided, when it is not this one. */
export const elsewhereOf = (kind: ReviewKind, subjectId: string): string | null => {
  if (!DECIDED_ELSEWHERE.includes(kind)) return null
  return kind === 'CARD_CANCELLATION' ? `/cards/${subjectId}/cancel` : '/pensions'
}

/** The page on which it may be proposed that the card of a question be cancelled. */
export const proposalOf = (kind: ReviewKind, subjectId: string): string | null =>
  MAY_END_CARD.includes(kind) ? `/cards/${subjectId}/cancel` : null

/** Where a page of the list begins: after this due day and id. */
export const cursorAfter = ({ dueOn, id }: { readonly dueOn: PlainDate; readonly id: string }): string =>
  `${dueOn}~${id}`
