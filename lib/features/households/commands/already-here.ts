import 'server-only'
import { type Besides, familiesHere } from '@/lib/features/duplicates/store/families-here'
import { type Bearing, numbersHere } from '@/lib/features/duplicates/store/numbers-here'
import * as families from '@/lib/features/households/store/families'
import * as register from '@/lib/features/households/store/held'
import type { Family } from '@/lib/domain/household/family'
import { bothSpellings } from '@/lib/domain/household/written-name'
import { HERE_ALREADY, type ImportProblem } from '@/lib/domain/import/problem'
import { CANDIDATE_FROM, compare } from '@/lib/domain/matching/compare'
import * as law from '@/lib/domain/matching/same-family'
import { personOf } from '@/lib/domain/matching/person'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'
import type { Read } from './readings'
import type { ToldBefore } from './told-in-file'

/** Among which families those of a file are looked for, and which panchayats hold such, as far as a run has asked. */
export interface Others {
  readonly besides: Besides
  readonly holding: Map<PlacePath, boolean>
}

/** A family of the register that a family of a file probably is, and why. */
export interface Twin extends law.SameFamily {
  /** Of another office's family nothing but its number, masked. */
  readonly held: families.Registered | { readonly id: null; readonly number: string }
}

/** Families of a file that are new by its key: those that are here already, and those of which not all namesakes were read. */
export interface LookedFor {
  readonly twins: ReadonlyMap<string, Twin>
  readonly crowded: ReadonlySet<string>
}

const asksIn = async (tx: Tx, reads: readonly Read[], { besides, holding }: Others): Promise<readonly Read[]> => {
  const unknown = [...new Set(reads.map(({ family }) => family.place))].filter((place) => !holding.has(place))
  if (unknown.length > 0) {
    const found = new Set(await register.withOthers(tx, besides, unknown))
    for (const place of unknown) holding.set(place, found.has(place))
  }
  return reads.filter(({ family }) => holding.get(family.place))
}

/** Which families of the village come near by the names of two of each family. */
const byNames = async (tx: Tx, reads: readonly Read[], others: Others) => {
  const probes = (await asksIn(tx, reads, others)).flatMap(({ key, family }) =>
    law.lookedForBy(family).map((member) => ({ asked: key, person: personOf(member, family) })),
  )
  const { near, crowded } = await familiesHere(tx, others.besides, probes)
  return { near: near.filter(({ by, person }) => compare(by, person).score >= CANDIDATE_FROM), crowded }
}

/**
 * For families of a file that are new by its key, those that probably stand in the register (F22): a second list of the same
 * panchayat must not enter every family a second time. By the numbers on papers they are looked for in the whole register;
 * by names where the panchayat holds families that did not come with this file, by one indexed statement for two of each
 * family, and one for the families that come near.
 */
export const alreadyHere = async (tx: Tx, reads: readonly Read[], others: Others): Promise<LookedFor> => {
  const bearing = await numbersHere(
    tx,
    others.besides,
    reads.map(({ key, family }) => ({ asked: key, keys: law.familyNumbers(family) })),
  )
  const { near: met, crowded } = await byNames(tx, reads, others)
  const near = new Map<string, Set<string>>()
  for (const { asked, householdId } of [...bearing, ...met])
    if (householdId !== null) near.set(asked, (near.get(asked) ?? new Set<string>()).add(householdId))
  const found = await families.findMany(tx, [...new Set([...near.values()].flatMap((ids) => [...ids]))])
  const standing = new Map(found.filter(({ ended }) => !ended).map((one) => [one.id, one]))
  const afar = bearing.filter(({ householdId }) => householdId === null)
  const twins = reads.flatMap(({ key, family }): [string, Twin][] => {
    const candidates = [...(near.get(key) ?? [])].flatMap((id) => standing.get(id) ?? [])
    const twin =
      likeliest(family, candidates) ??
      elsewhere(
        family,
        afar.filter(({ asked }) => asked === key),
      )
    return twin ? [[key, twin]] : []
  })
  return { twins: new Map(twins), crowded }
}

const likeliest = (told: Family, standing: readonly families.Registered[]): Twin | undefined =>
  standing
    .flatMap((held) => {
      const same = law.sameFamily(told, held.family)
      return same ? [{ ...same, held }] : []
    })
    .sort(
      (a, b) =>
        law.SAME_BY.indexOf(a.by) - law.SAME_BY.indexOf(b.by) || b.alike - a.alike || (a.held.id < b.held.id ? -1 : 1),
    )[0]

/** The family of another office that bears most of the numbers; nobody of it is looked at. */
const elsewhere = (told: Family, bearing: readonly Bearing[]): Twin | undefined => {
  const keysOf = (number: string) => bearing.flatMap((one) => (one.number === number ? [one.key] : []))
  const [number] = [...new Set(bearing.map((one) => one.number))].sort(
    (a, b) => keysOf(b).length - keysOf(a).length || (a < b ? -1 : 1),
  )
  if (number === undefined) return undefined
  const keys = keysOf(number)
  const by = law.sharedNumber(keys)
  if (by === null) return undefined
  return { by, alike: law.bearersOf(told, keys), held: { id: null, number } }
}

/** The source that stands for the register of an office into which the asker may not look. */
const ELSEWHERE = 'ELSEWHERE'

/** The source that stands for the same file, with the line in the place of a number. */
const THIS_FILE = 'FILE'

const sayOf = (twin: Twin | ToldBefore) => {
  if (!('held' in twin)) {
    const { line, head, names } = twin
    return { household: '', source: THIS_FILE, head, number: String(line), first: names }
  }
  const { held } = twin
  return held.id === null
    ? { household: '', source: ELSEWHERE, head: '', number: held.number }
    : {
        ...{ household: held.id, source: held.source, number: held.number },
        head: bothSpellings(law.standsFor(held.family)?.name ?? {}),
      }
}

/** What the returned row of a family says: which family it is thought to be, of the register or of the file, and who of it is alike. */
export const hereAlready = (line: number, { family }: Read, twin: Twin | ToldBefore): ImportProblem => {
  const living = family.members.filter(({ ended }) => ended === undefined)
  const { by, alike } = twin
  return {
    ...{ line, column: null, message: HERE_ALREADY },
    params: {
      ...{ ...sayOf(twin), card: by, alike, members: living.length },
      told: living.map(({ name }) => bothSpellings(name)).join(', '),
    },
  }
}
