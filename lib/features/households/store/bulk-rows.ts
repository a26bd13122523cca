import 'server-only'
import { snapshotColumns } from '@/lib/features/census/store'
import type { Snapshot } from '@/lib/domain/census/current'
import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { memberKeys } from '@/lib/domain/matching/keys'
import { personOf } from '@/lib/domain/matching/person'
import { familyColumns, memberColumns } from './columns'

/** What a file says of a household: its key, the SHA-256 of all that is said, and the text that a version keeps. */
export interface Entering {
  readonly key: string
  readonly digest: string
  readonly family: Family
  readonly body: string
  readonly snapshot: Snapshot | null
  /** Its rows made ready, when that was done while the rows before it were being written. */
  readonly texts?: EntryTexts
}

/** The rows of a new household as JSON, each still open at its beginning for the numbers that are drawn last. */
export interface EntryTexts {
  readonly household: string
  readonly members: readonly string[]
  readonly record: string | null
}

// Days go as their own text and sums as numbers; columns that no file fills are not asked for.
export const householdRow = ({ key, digest, family }: Entering) => ({
  ...familyColumns(family),
  ownFacts: undefined,
  sourceKey: key,
  sourceDigest: digest,
})

/** Makes the rows of a new household ready: the processor's part of writing it. */
export const textsOf = (entering: Entering): EntryTexts => {
  const { family, snapshot } = entering
  const open = (row: object): string => JSON.stringify(row).slice(1)
  return {
    household: open(householdRow(entering)),
    members: family.members.map((member) => open(memberRow(member, family))),
    record: snapshot && open(recordRow(family, snapshot)),
  }
}

export const recordRow = (family: Family, snapshot: Snapshot) => ({
  ...snapshotColumns(snapshot),
  place: family.place,
  takenOn: snapshot.takenOn,
})

export const memberRow = (member: FamilyMember, family: Family) => ({
  ...memberColumns(member),
  ownFacts: undefined,
  birthDate: member.birth?.date ?? null,
  monthlyIncome: member.monthlyIncome,
  keys: memberKeys(personOf(member, family)),
  place: family.place,
})
