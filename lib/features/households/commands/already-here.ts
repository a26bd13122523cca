import 'server-only'
import { sharing } from '@/lib/features/duplicates/store/candidates'
import * as families from '@/lib/features/households/store/families'
import * as register from '@/lib/features/households/store/held'
import type { Family } from '@/lib/domain/household/family'
import { bothSpellings } from '@/lib/domain/household/written-name'
import { HERE_ALREADY, type ImportProblem } from '@/lib/domain/import/problem'
import { CANDIDATE_FROM, compare } from '@/lib/domain/matching/compare'
import { familyKeys, sameFamily, type SameFamily, standsFor } from '@/lib/domain/matching/same-family'
import { personOf } from '@/lib/domain/matching/person'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'
import type { Read } from './readings'

/** Which panchayats hold families of other sources, as far as a run has asked. */
export type Others = Map<PlacePath, boolean>

/** A family of the register that a family of a file probably is, and why. */
export interface Twin extends SameFamily {
  readonly held: families.Registered
}

const asksIn = async (tx: Tx, source: string, reads: readonly Read[], others: Others): Promise<readonly Read[]> => {
  const unknown = [...new Set(reads.map(({ family }) => family.place))].filter((place) => !others.has(place))
  if (unknown.length > 0) {
    const found = new Set(await register.withOthers(tx, source, unknown))
    for (const place of unknown) others.set(place, found.has(place))
  }
  return reads.filter(({ family }) => others.get(family.place))
}

/**
 * For families of a file that are new by its key, those that probably stand in the register under another source (F22): a
 * second register of the same panchayat must not enter every family a second time. Nothing is asked in panchayats that
 * hold no other source; else one indexed statement for all heads, and one for the families that come near.
 */
export const alreadyHere = async (
  tx: Tx,
  source: string,
  reads: readonly Read[],
  others: Others,
): Promise<ReadonlyMap<string, Twin>> => {
  const asked = (await asksIn(tx, source, reads, others)).flatMap(({ key, family }) => {
    const head = standsFor(family)
    return head ? [{ key, family, person: personOf(head, family) }] : []
  })
  const byKey = new Map(asked.map((one) => [one.key, one]))
  const probes = asked.map(({ key, person }) => ({
    ...{ asked: key, memberId: null, householdId: null, own: null, person, known: [] },
  }))
  const near = new Map<string, Set<string>>()
  for (const { asked: key, householdId, person } of await sharing(tx, probes, familyKeys)) {
    const head = byKey.get(key)?.person
    if (!head) continue
    const card = head.rationCardNo !== null && head.rationCardNo === person.rationCardNo
    if (card || compare(head, person).score >= CANDIDATE_FROM)
      near.set(key, (near.get(key) ?? new Set<string>()).add(householdId))
  }
  const found = await families.findMany(tx, [...new Set([...near.values()].flatMap((ids) => [...ids]))])
  const standing = new Map(found.filter((one) => !one.ended && one.source !== source).map((one) => [one.id, one]))
  return new Map(
    [...near].flatMap(([key, ids]): [string, Twin][] => {
      const told = byKey.get(key)?.family
      const twin =
        told &&
        likeliest(
          told,
          [...ids].flatMap((id) => standing.get(id) ?? []),
        )
      return twin ? [[key, twin]] : []
    }),
  )
}

const likeliest = (told: Family, standing: readonly families.Registered[]): Twin | undefined =>
  standing
    .flatMap((held): Twin[] => {
      const same = sameFamily(told, held.family)
      return same ? [{ ...same, held }] : []
    })
    .sort((a, b) => Number(b.card) - Number(a.card) || b.alike - a.alike || (a.held.id < b.held.id ? -1 : 1))[0]

/** What the returned row of a family says: which family of the register it is thought to be, and who of it is alike. */
export const hereAlready = (line: number, { family }: Read, { held, card, alike }: Twin): ImportProblem => {
  const living = family.members.filter(({ ended }) => ended === undefined)
  return {
    ...{ line, column: null, message: HERE_ALREADY },
    params: {
      ...{ household: held.id, number: held.number, source: held.source, card: card ? 'yes' : 'no', alike },
      head: bothSpellings(standsFor(held.family)?.name ?? {}),
      members: living.length,
      told: living.map(({ name }) => bothSpellings(name)).join(', '),
    },
  }
}
