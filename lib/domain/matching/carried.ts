import type { FamilyMember } from '@/lib/domain/household/family'
import { pathOf } from '@/lib/domain/household/facts'
import { type Carried, carriedFrom, type Provenance, type Sources } from '@/lib/domain/household/provenance'
import type { HouseField, MergeField } from '@/lib/domain/matching/merge'

type Origins = ReadonlyMap<string, Provenance>

const from = (origin: Provenance | undefined, path: string): readonly (readonly [string, Carried])[] =>
  origin ? [[path, carriedFrom(origin)]] : []

interface Taking {
  readonly entry: Pick<FamilyMember, 'serial'>
  readonly kept: Pick<FamilyMember, 'serial'>
  readonly take: readonly MergeField[]
}

/**
 * Who had said the facts that a merger takes over, and on what paper, by their path in the family that stays: the officer
 * who decides says that two entries are one person, not what the other entry says. A name that only gains its other script
 * stays as it was said. Source: F6, F19.
 */
export const carriedOver = (
  merged: readonly Taking[],
  filled: readonly HouseField[],
  { theirs, own }: { readonly theirs: Origins; readonly own: Origins },
): Sources => {
  const ofMembers = merged.flatMap(({ entry, kept, take }) => {
    const name = pathOf('name', kept.serial)
    return [
      ...(take.includes('name') ? [] : from(own.get(name), name)),
      ...take.flatMap((field) => from(theirs.get(pathOf(field, entry.serial)), pathOf(field, kept.serial))),
    ]
  })
  return Object.fromEntries([...ofMembers, ...filled.flatMap((field) => from(theirs.get(field), field))])
}
