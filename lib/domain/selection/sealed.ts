import {
  type Hash,
  headingOf,
  listDigest,
  type ListHeading,
  type PublicList,
  type PublicRow,
  rowDigest,
  type RowDecision,
  type RowPerson,
  shownOf,
} from '@/lib/domain/selection/public-list'
import { type Claim, incomePlaces } from '@/lib/domain/selection/ranking'
import { recompute } from '@/lib/domain/selection/recompute'
import { canonical } from '@/lib/domain/shared/canonical'

/** One row of the full document: for officers in scope only. `income` is paise a head and month. */
export type SealedRow = { readonly [K in keyof Claim]: Claim[K] } & RowDecision &
  RowPerson & {
    readonly householdId: string
    /** The Gram Sabha's own words for leaving the aid's order; may name what no list may show. */
    readonly deviationWords: string
  }

/** The list as frozen by the Gram Sabha. `salt` is random text, so that nobody can guess incomes against the digest. */
export type SealedList = ListHeading & {
  readonly listId: string
  readonly salt: string
  readonly rows: readonly SealedRow[]
}

/** What is stored when a list freezes: the full text and its digest, and the public document. */
export interface Seal {
  readonly text: string
  readonly digest: string
  readonly public: PublicList
}

const byFinalRank = (a: SealedRow, b: SealedRow): number => {
  const last = Number.MAX_SAFE_INTEGER
  return (a.finalRank ?? last) - (b.finalRank ?? last) || a.aidRank - b.aidRank
}

const toPublicRow = (row: SealedRow, incomePlace: number, hash: Hash): PublicRow => {
  const shown = shownOf({ ...row, incomePlace })
  return { ...shown, digest: rowDigest(shown, hash) }
}

const toPublic = (list: SealedList, sealedDigest: string, hash: Hash): PublicList => {
  const places = incomePlaces(list.rows.map(({ income }) => income))
  const rows = list.rows.map((row, index) => toPublicRow(row, places[index] ?? 0, hash))
  const open = { format: 'antyodaya-list-1', ...headingOf(list), sealedDigest, rows } as const
  return { ...open, digest: listDigest(open, hash) }
}

/**
 * Freezes a finalised list (R48; domain §9.4, §12.3): the full document as one canonical text with its digest, and the
 * public document, rows in final order and rejected rows last. The law accepts no list it could not recompute: one whose
 * aid ranks, order, line or quorum do not follow from its own public inputs is a fault here.
 */
export const seal = (list: SealedList, hash: Hash): Seal => {
  const ordered = { ...list, rows: [...list.rows].sort(byFinalRank) }
  const text = canonical(ordered)
  const digest = hash(text)
  const open = toPublic(ordered, digest, hash)
  const checked = recompute(open, hash)
  if (!checked.same)
    throw new Error(`A list that cannot be recomputed is not sealed: ${JSON.stringify(checked.findings[0])}`)
  return { text, digest, public: open }
}
