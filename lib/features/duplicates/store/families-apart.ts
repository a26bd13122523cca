import 'server-only'
import { compare, type Comparison } from '@/lib/domain/matching/compare'
import type { MatchPerson } from '@/lib/domain/matching/person'
import { isToldTwice } from '@/lib/domain/matching/twice'

const byFamily = <M>(members: readonly M[], familyOf: (member: M) => string): readonly (readonly M[])[] => {
  const families = new Map<string, M[]>()
  for (const member of members) {
    const others = families.get(familyOf(member))
    if (others) others.push(member)
    else families.set(familyOf(member), [member])
  }
  return [...families.values()]
}

/** Pieces of about `most` members, by id, no family in two of them. */
export const piecesOf = (
  members: readonly { readonly id: string; readonly householdId: string }[],
  most: number,
): readonly (readonly string[])[] => {
  const pieces: string[][] = []
  for (const family of byFamily(members, ({ householdId }) => householdId)) {
    const ids = family.map(({ id }) => id)
    const last = pieces.at(-1)
    if (last && last.length + ids.length <= most) last.push(...ids)
    else pieces.push(ids)
  }
  return pieces
}

interface Row {
  readonly id: string
  readonly household_id: string
  readonly end_reason: string | null
}

/** Those who are told twice in their own family, among whom no key is looked up. */
export const withinFamilies = <R extends Row>(
  members: readonly R[],
  persons: ReadonlyMap<string, MatchPerson>,
): readonly (readonly [R, R, Comparison])[] =>
  byFamily(
    members.filter((row) => row.end_reason === null),
    (row) => row.household_id,
  ).flatMap((rows) =>
    rows.flatMap((row, at) =>
      rows.slice(at + 1).flatMap((next) => {
        const [one, other] = [persons.get(row.id), persons.get(next.id)]
        return one && other && isToldTwice(one, other) ? [[row, next, compare(one, other)] as const] : []
      }),
    ),
  )
