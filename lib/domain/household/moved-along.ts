import { type Family, recorded } from '@/lib/domain/household/family'
import { factsOf, HOUSEHOLD_FACTS, PAPER_NUMBERS, pathOf, PERSON_FACTS } from '@/lib/domain/household/facts'
import { type Carried, carriedFrom, type Sources } from '@/lib/domain/household/provenance'
import { canonical } from '@/lib/domain/shared/canonical'

/** Under which serial somebody stood in the family that they left, and stands in the one that they joined. */
export interface Moved {
  readonly from: number
  readonly to: number
}

/** Two families between which somebody moved, and where the facts of the first one come from, by their path in it. */
interface Move {
  readonly left: Family
  readonly joined: Family
  readonly origins: ReadonlyMap<string, Carried>
}

const OF_PERSONS = [...PERSON_FACTS, ...PAPER_NUMBERS, 'ownFacts'] as const
const OF_PLACE = ['place', 'village'] as const

/** The facts that are the same in both families, each with its source, by its path in the one that was joined. */
const unchanged = (
  { left, joined, origins }: Move,
  paths: readonly { readonly from: string; readonly to: string }[],
): Sources => {
  const [there, here] = [factsOf(recorded(left)), factsOf(recorded(joined))]
  return Object.fromEntries(
    paths.flatMap(({ from, to }) => {
      const [was, is, origin] = [there.get(from), here.get(to), origins.get(from)]
      const same = was !== undefined && is !== undefined && canonical(was) === canonical(is)
      return same && origin ? [[to, carriedFrom(origin)] as const] : []
    }),
  )
}

/**
 * Who had said what is known of those who move from one family into another, on what paper, for which day and who confirmed
 * it, by its path in the family that they join. What the move itself changed – a bride is married – is the move's own word.
 * Source: F6.
 */
export const movedAlong = (moved: readonly Moved[], move: Move): Sources =>
  unchanged(
    move,
    moved.flatMap(({ from, to }) => OF_PERSONS.map((field) => ({ from: pathOf(field, from), to: pathOf(field, to) }))),
  )

/** The same of what a household takes along of the one it comes from: village, address, social category. */
export const householdAlong = (move: Move): Sources =>
  unchanged(
    move,
    [...OF_PLACE, ...HOUSEHOLD_FACTS].map((field) => ({ from: field, to: field })),
  )

const ON_CERTIFICATE: readonly string[] = ['category', 'minority', 'mobile']

/** Of somebody who leaves with a certificate: where their facts come from and those of the family that go along with it. */
export const takenAlong = (serial: number, origins: ReadonlyMap<string, Carried>): Sources =>
  Object.fromEntries(
    [...OF_PERSONS.map((field) => pathOf(field, serial)), ...ON_CERTIFICATE].flatMap((path) => {
      const origin = origins.get(path)
      return origin ? [[path, carriedFrom(origin)] as const] : []
    }),
  )
