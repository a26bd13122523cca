import 'server-only'
import { familiesHere } from '@/lib/features/duplicates/store/families-here'
import * as families from '@/lib/features/households/store/families'
import * as register from '@/lib/features/households/store/held'
import type { Family } from '@/lib/domain/household/family'
import { bothSpellings } from '@/lib/domain/household/written-name'
import { HERE_ALREADY, type ImportProblem } from '@/lib/domain/import/problem'
import { CANDIDATE_FROM, compare } from '@/lib/domain/matching/compare'
import { lookedForBy, sameFamily, type SameFamily, standsFor } from '@/lib/domain/matching/same-family'
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

/** Families of a file that are new by its key: those that are here already, and those of which not all namesakes were read. */
export interface LookedFor {
  readonly twins: ReadonlyMap<string, Twin>
  readonly crowded: ReadonlySet<string>
}

/**
 * For families of a file that are new by its key, those that probably stand in the register under another source (F22): a
 * second register of the same panchayat must not enter every family a second time. Nothing is asked in panchayats that
 * hold no other source; else one indexed statement for two of each family, and one for the families that come near.
 */
export const alreadyHere = async (
  tx: Tx,
  source: string,
  reads: readonly Read[],
  others: Others,
): Promise<LookedFor> => {
  const asked = await asksIn(tx, source, reads, others)
  const told = new Map(asked.map(({ key, family }) => [key, family]))
  const probes = asked.flatMap(({ key, family }) =>
    lookedForBy(family).map((member) => ({ asked: key, person: personOf(member, family) })),
  )
  const { near: met, crowded } = await familiesHere(tx, source, probes)
  const near = new Map<string, Set<string>>()
  for (const { asked: key, by, householdId, person } of met) {
    const card = by.rationCardNo !== null && by.rationCardNo === person.rationCardNo
    if (card || compare(by, person).score >= CANDIDATE_FROM)
      near.set(key, (near.get(key) ?? new Set<string>()).add(householdId))
  }
  const found = await families.findMany(tx, [...new Set([...near.values()].flatMap((ids) => [...ids]))])
  const standing = new Map(found.filter((one) => !one.ended && one.source !== source).map((one) => [one.id, one]))
  const twins = [...near].flatMap(([key, ids]): [string, Twin][] => {
    const family = told.get(key)
    const candidates = [...ids].flatMap((id) => standing.get(id) ?? [])
    const twin = family && likeliest(family, candidates)
    return twin ? [[key, twin]] : []
  })
  return { twins: new Map(twins), crowded }
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
