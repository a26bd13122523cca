import type { CardContents } from '@/lib/domain/card/contents'
import type { CardStage } from '@/lib/domain/card/stages'
import { codeOf, districtOf, parentOf, type PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

export interface Words {
  readonly en: string
  readonly hi: string
}

/** One approved family that is due a card. */
export interface DueRow {
  readonly applicationId: string
  readonly number: string
  readonly rank: number
  readonly head: Words
  readonly guardian: Words | null
  readonly panchayat: Words
  readonly dueOn: PlainDate | null
  readonly late: boolean
}

/** One card that was issued. */
export interface CardRow {
  readonly id: string
  readonly number: string
  readonly rank: number
  readonly head: Words
  readonly panchayat: Words
  readonly stage: CardStage
  readonly issuedOn: PlainDate
}

export interface CardsView {
  readonly due: readonly DueRow[]
  readonly dueNext: string | null
  readonly issued: readonly CardRow[]
  readonly issuedNext: string | null
  readonly mayIssue: boolean
}

/** A card as a page: what was written on the day, and what its places are called. */
export interface CardView {
  readonly contents: CardContents
  readonly village: Words
  readonly panchayat: Words & { readonly code: string }
  readonly block: Words
  readonly district: Words
  /** Null before the card is issued: its number is drawn last. */
  readonly issued: {
    readonly stage: CardStage
    readonly qr: { readonly size: number; readonly path: string }
  } | null
}

/** The contents as `issueCard` wrote them and nobody changed since, so their shape is not doubted here. */
export const toContents = (text: string): CardContents => JSON.parse(text) as CardContents

/** The places that a card names. */
export const placesOn = ({ village, place }: CardContents): readonly PlacePath[] =>
  [village, place, parentOf(place), districtOf(place)].filter((path) => path !== null)

/** The page of a card. */
export const toCardView = (
  contents: CardContents,
  names: Readonly<Record<string, Words>>,
  issued: CardView['issued'],
): CardView => {
  const { village, place } = contents
  const called = (path: PlacePath | null): Words => names[path ?? ''] ?? { en: path ?? '', hi: path ?? '' }
  return {
    contents,
    village: called(village),
    panchayat: { ...called(place), code: codeOf(place) },
    block: called(parentOf(place)),
    district: called(districtOf(place)),
    issued,
  }
}

/** The start of a page of families due a card, as the address carries it: list and rank. */
export const dueKey = (text: string | undefined): { readonly listId: string; readonly rank: number } | undefined => {
  const [, listId, rank] = /^([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\.(\d{1,6})$/.exec(text ?? '') ?? []
  return listId === undefined ? undefined : { listId, rank: Number(rank) }
}
