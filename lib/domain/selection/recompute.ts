import { requiredOf } from '@/lib/domain/meeting/quorum'
import { ORDER_CHECKS, orderFaults } from '@/lib/domain/selection/order'
import { type Hash, listDigest, type PublicList, type PublicRow, rowDigest } from '@/lib/domain/selection/public-list'
import { rank } from '@/lib/domain/selection/ranking'

/** What is derived anew from a public list. */
export const RECOMPUTE_CHECKS = [
  'ROW_DIGEST',
  'REPEATED',
  'AID_RANK',
  ...ORDER_CHECKS,
  'QUORUM',
  'LIST_DIGEST',
] as const
export type RecomputeCheck = (typeof RECOMPUTE_CHECKS)[number]

/** One difference: which check, and where. `row` is the place in the document from 1; null for the list as a whole. */
export interface Finding {
  readonly check: RecomputeCheck
  readonly row: number | null
  readonly number: string | null
  /** What the document says and what follows from its inputs, where the check compares two values. */
  readonly found: string
  readonly expected: string
}

export type Recomputed =
  | { readonly same: true; readonly digest: string; readonly selected: number; readonly waiting: number }
  | { readonly same: false; readonly findings: readonly Finding[] }

const rowDigests = (rows: readonly PublicRow[], hash: Hash): readonly Finding[] =>
  rows.flatMap((row, index) => {
    const expected = rowDigest(row, hash)
    return expected === row.digest ? [] : [at('ROW_DIGEST', row, index, row.digest, expected)]
  })

const at = (check: RecomputeCheck, row: PublicRow, index: number, found = '', expected = ''): Finding => ({
  check,
  row: index + 1,
  number: row.number,
  found,
  expected,
})

const repeated = (rows: readonly PublicRow[]): readonly Finding[] =>
  rows.flatMap((row, index) =>
    rows.findIndex(({ number }) => number === row.number) < index ? [at('REPEATED', row, index)] : [],
  )

const aidRanks = (rows: readonly PublicRow[]): readonly Finding[] => {
  const derived = new Map(
    rank(rows.map((row) => ({ ...row, income: row.incomePlace }))).map(({ claim, rank: place }) => [
      claim.number,
      place,
    ]),
  )
  return rows.flatMap((row, index) => {
    const expected = derived.get(row.number) ?? 0
    return expected === row.aidRank ? [] : [at('AID_RANK', row, index, String(row.aidRank), String(expected))]
  })
}

const quorum = ({ quorum: said }: PublicList): readonly Finding[] => {
  const required = requiredOf(said.fraction, said.base, said.absoluteCap)
  const enough = said.legitimacy === 'ALTERNATIVE_MECHANISM' || (said.present >= required && said.present > 0)
  const whole = { check: 'QUORUM', row: null, number: null } as const
  if (required !== said.required) return [{ ...whole, found: String(said.required), expected: String(required) }]
  return enough ? [] : [{ ...whole, found: String(said.present), expected: String(required) }]
}

const wholeDigest = (list: PublicList, hash: Hash): readonly Finding[] => {
  const expected = listDigest(list, hash)
  if (expected === list.digest) return []
  return [{ check: 'LIST_DIGEST', row: null, number: null, found: list.digest, expected }]
}

/**
 * Derives a published list anew from nothing but itself: every digest, the aid's order, the density of the ranks, the
 * quota line, the reasons and the quorum. Answers the same, or different with every place where it differs. `hash` is
 * SHA-256 in lower-case hex. A list that was forged whole, digests included, is told apart by its digest on the wall.
 */
export const recompute = (list: PublicList, hash: Hash): Recomputed => {
  const { rows, seats, deviationPlaces } = list
  const twice = repeated(rows)
  const order = orderFaults(rows, seats, deviationPlaces).flatMap(({ index, check }) => {
    const row = rows[index]
    return row ? [at(check, row, index)] : []
  })
  const findings = [
    ...rowDigests(rows, hash),
    ...twice,
    ...(twice.length > 0 ? [] : aidRanks(rows)),
    ...order,
    ...quorum(list),
    ...wholeDigest(list, hash),
  ]
  if (findings.length > 0) return { same: false, findings }
  const count = (decision: PublicRow['decision']): number => rows.filter((row) => row.decision === decision).length
  return { same: true, digest: list.digest, selected: count('SELECTED'), waiting: count('WAITLISTED') }
}
