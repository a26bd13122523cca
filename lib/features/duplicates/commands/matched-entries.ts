import 'server-only'
import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { lacking, type MergeField, mergeMember, plainly } from '@/lib/domain/matching/merge'
import { otherSide, type Side } from '@/lib/domain/matching/pair'
import { serialOf } from '@/lib/features/duplicates/store/member'
import type { StoredPair } from '@/lib/features/duplicates/store/pairs'
import type { Tx } from '@/lib/platform/db'
import { sha256 } from '@/lib/platform/digest'

/** A pair that is held to be one person. */
export interface Match {
  readonly pair: StoredPair
  readonly keep: Side
  /** The facts taken from the entry that ends; null: those that the entry which stays lacks. */
  readonly take: readonly MergeField[] | null
  /** Of an earlier word: what the entry that stays said of these facts then (`factsTold`); a fact corrected since stays. */
  readonly told?: Readonly<Record<string, string>>
}

/** An entry that ends, and the serial of the one that stays where the actor may write that too. */
interface Entry {
  readonly match: Match
  readonly entry: FamilyMember
  readonly keptSerial: number | null
}

/** The entries of a family that end by some matches; null when the family does not hold one of them. */
export const entriesOf = async (
  tx: Tx,
  family: Family,
  matches: readonly Match[],
  keptSerialOf: (memberId: string) => Promise<number | null>,
): Promise<readonly Entry[] | null> => {
  const entries: Entry[] = []
  for (const match of matches) {
    const { pair, keep } = match
    const serial = await serialOf(tx, pair.members[otherSide(keep)])
    const entry = family.members.find((member) => member.serial === serial)
    if (!entry) return null
    entries.push({ match, entry, keptSerial: await keptSerialOf(pair.members[keep]) })
  }
  return entries
}

interface Merged {
  readonly entry: FamilyMember
  readonly kept: FamilyMember
  readonly take: readonly MergeField[]
}

const digestOf = (member: FamilyMember, field: MergeField): string => sha256(plainly(member[field]))

/** What a member says of some facts, as digests by which a later correction is noticed. */
export const factsTold = (member: FamilyMember, fields: readonly MergeField[]): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map((field) => [field, digestOf(member, field)]))

/** Which member of the family that stays takes what of which entry. */
export const matchedIn = (family: Family, entries: readonly Entry[]): readonly Merged[] =>
  entries.flatMap(({ match: { take, told = {} }, entry, keptSerial }) => {
    const kept = family.members.find((member) => member.serial === keptSerial)
    if (!kept) return []
    const isAsTold = (field: MergeField) => told[field] === undefined || told[field] === digestOf(kept, field)
    // Of two Aadhaar numbers neither is thrown away by a merger.
    const taken = (take ?? lacking(kept, entry))
      .filter(isAsTold)
      .filter((field) => field !== 'aadhaar' || kept.aadhaar === null)
    return [{ entry, kept, take: taken }]
  })

/** The family that stays, with what its members take over. */
export const withMerged = (family: Family, merged: readonly Merged[]): Family => ({
  ...family,
  members: family.members.map((member) => {
    const one = merged.find(({ kept }) => kept.serial === member.serial)
    return one ? mergeMember(member, one.entry, one.take) : member
  }),
})
