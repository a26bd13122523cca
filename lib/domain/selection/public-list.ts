import type { Fraction, QuorumBasis } from '@/lib/domain/meeting/quorum'
import type { DeviationReason } from '@/lib/domain/selection/deviation'
import type { Legitimacy } from '@/lib/domain/selection/finalise'
import type { Decision, RejectionReason } from '@/lib/domain/selection/order'
import type { Claim } from '@/lib/domain/selection/ranking'
import { canonical } from '@/lib/domain/shared/canonical'

/** A name in both languages; `hi` is null where the register knows it in Latin letters only. */
export type Words = { readonly en: string; readonly hi: string | null }

/** A digest of a text: SHA-256 as lower-case hex, handed in because the law computes none itself. */
export type Hash = (text: string) => string

/** Quorum as it was decided, with what an outsider needs to decide it again. */
export type SealedQuorum = {
  readonly basis: QuorumBasis
  readonly fraction: Fraction
  readonly absoluteCap: number | null
  readonly base: number
  readonly required: number
  readonly present: number
  readonly failures: number
  readonly legitimacy: Legitimacy
}

/** What the list says of itself, the same in the full and in the public document. Days are YYYY-MM-DD. */
export type ListHeading = {
  readonly place: string
  readonly panchayat: Words
  readonly scheme: string
  readonly drive: { readonly id: string; readonly name: Words }
  readonly seats: number
  readonly allocationVersion: number
  readonly deviationPlaces: number
  /** 1 for the first Gram Sabha's list, one more after every return (R56). */
  readonly edition: number
  readonly meeting: { readonly number: string; readonly on: string; readonly women: number }
  readonly quorum: SealedQuorum
  readonly resolutionNumber: string
  readonly alternative: { readonly orderNumber: string; readonly authority: string } | null
  /** The sets of figures and settings that were applied, each with the day it came into force. */
  readonly rules: readonly { readonly name: string; readonly from: string }[]
}

/** What was decided about a row; public. */
export type RowDecision = {
  readonly aidRank: number
  readonly decision: Decision
  readonly finalRank: number | null
  readonly rejection: RejectionReason | null
  readonly deviation: DeviationReason | null
}

/** Who the row is about, as far as domain §9.4 lets a list say. */
export type RowPerson = { readonly head: Words; readonly guardian: Words; readonly village: Words }

/** The inputs of the aid that may be public: the place in the order of incomes, never an income. */
export type RowInputs = {
  readonly [K in Exclude<keyof Claim, 'income'>]: Claim[K]
} & { readonly incomePlace: number }

type Shown = RowInputs & RowDecision & RowPerson

export type PublicRow = Shown & { readonly digest: string }

/** The list as anybody may read, keep and recompute it. `sealedDigest` binds it to the full document kept in the office. */
export type PublicList = ListHeading & {
  readonly format: 'antyodaya-list-1'
  readonly sealedDigest: string
  readonly rows: readonly PublicRow[]
  readonly digest: string
}

const words = ({ en, hi }: Words): Words => ({ en, hi })

/** The heading and nothing else of anything that carries one: what is not named here is never published. */
export const headingOf = (list: ListHeading): ListHeading => ({
  place: list.place,
  panchayat: words(list.panchayat),
  scheme: list.scheme,
  drive: { id: list.drive.id, name: words(list.drive.name) },
  seats: list.seats,
  allocationVersion: list.allocationVersion,
  deviationPlaces: list.deviationPlaces,
  edition: list.edition,
  meeting: { number: list.meeting.number, on: list.meeting.on, women: list.meeting.women },
  quorum: list.quorum,
  resolutionNumber: list.resolutionNumber,
  alternative: list.alternative && {
    orderNumber: list.alternative.orderNumber,
    authority: list.alternative.authority,
  },
  rules: list.rules.map(({ name, from }) => ({ name, from })),
})

/** What a row may show and nothing else (domain §9.4). */
export const shownOf = (row: Shown): Shown => ({
  number: row.number,
  recommended: row.recommended,
  inclusion: row.inclusion,
  groups: row.groups,
  deprivation: row.deprivation,
  incomePlace: row.incomePlace,
  dependants: row.dependants,
  appliedAt: row.appliedAt,
  aidRank: row.aidRank,
  decision: row.decision,
  finalRank: row.finalRank,
  rejection: row.rejection,
  deviation: row.deviation,
  head: words(row.head),
  guardian: words(row.guardian),
  village: words(row.village),
})

/** Digest of one public row: of everything the row says except the digest itself. */
export const rowDigest = (row: Shown, hash: Hash): string => hash(canonical(shownOf(row)))

/** Digest of a public list: of its format, its heading, the sealed digest and its rows' digests in order. */
export const listDigest = (list: Omit<PublicList, 'digest'>, hash: Hash): string => {
  const { format, sealedDigest, rows } = list
  return hash(canonical({ ...headingOf(list), format, sealedDigest, rows: rows.map(({ digest }) => digest) }))
}
