import type { PastEdition } from '@/lib/domain/card/anew'
import { type CardContents, contentsIn } from '@/lib/domain/card/contents'
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
    /** Counted from 1: how often the card was written. */
    readonly edition: number
  } | null
}

/** An edition that holds no more, and why. */
export interface EditionRow {
  readonly edition: number
  readonly head: CardContents['members'][number] | null
  readonly members: CardContents['members']
  readonly endedAt: Date
  readonly who: Words | null
  readonly reason: string
}

/** What a past edition said of the family. */
export const toEdition = (
  { contents, endedBy, ...past }: PastEdition,
  hands: ReadonlyMap<string, Words>,
): EditionRow => {
  const { head, members } = contentsIn(contents)
  return {
    ...past,
    members,
    head: members.find(({ serial }) => serial === head.serial) ?? null,
    who: hands.get(endedBy) ?? null,
  }
}

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
