import type { ReasonCode } from '@/lib/domain/change/reasons'
import { ageInterval, type AgeInterval, type AgeRules } from '@/lib/domain/household/age'
import { cardHead } from '@/lib/domain/household/card-head'
import { type Change, changesBetween } from '@/lib/domain/household/changes'
import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { nameInBoth } from '@/lib/domain/household/written-name'
import type { Written } from '@/lib/domain/household/provenance'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Names } from './row'

/**
 * A member as the page shows one: the age on the reference date, and how surely it is known. Of an Aadhaar number the last
 * four digits (F11).
 */
export interface MemberView extends Omit<FamilyMember, 'name' | 'aadhaar'> {
  readonly name: Names
  readonly aadhaarLast4: string | null
  /** Null when nobody has stated a birth. */
  readonly age: AgeInterval | null
  /** Whether this is the head whom the ration card would name (NFSA s.13). */
  readonly cardHead: boolean
}

/** A person's name in each language. */
export const called = (member: Pick<FamilyMember, 'name'>): Names => nameInBoth(member.name)

/** The members with their ages on a day; those who left come last. */
export const toMembers = (family: Family, day: PlainDate, ages: AgeRules): readonly MemberView[] => {
  // Ages are reckoned on the day; whoever has died or left since heads no card.
  const head = cardHead(
    family.members.filter(({ ended }) => ended === undefined),
    day,
    ages,
  )
  return family.members
    .map(({ aadhaar, ...member }) => ({
      ...member,
      name: called(member),
      aadhaarLast4: aadhaar?.last4 ?? null,
      age: member.birth && ageInterval(member.birth, day, ages),
      cardHead: head.ok && head.value.serial === member.serial,
    }))
    .toSorted((a, b) => Number(a.ended !== undefined) - Number(b.ended !== undefined) || a.serial - b.serial)
}

/** The family's own facts, without its members. */
export const toFacts = (family: Family): Family => ({ ...family, members: [] })

interface Version extends Written {
  readonly at: Date
  readonly reason: string | null
  readonly reasonCode: ReasonCode | null
}

/** One entry of the register's history: who, when, why, and which facts changed. */
export interface HistoryEntry {
  readonly version: number
  readonly at: Date
  readonly who: Names | null
  readonly reason: string | null
  readonly reasonCode: ReasonCode | null
  readonly changes: readonly Change[]
}

/** The history from the stored versions, newest first; the oldest shown has nothing to be compared with. */
export const toHistory = (versions: readonly Version[], hands: ReadonlyMap<string, Names>): readonly HistoryEntry[] =>
  versions.map(({ version, body, accountId, at, reason, reasonCode }, index) => {
    const before = versions[index + 1]
    return {
      version,
      at,
      reason,
      reasonCode,
      who: (accountId === null ? undefined : hands.get(accountId)) ?? null,
      changes: before ? changesBetween(before.body, body) : [],
    }
  })
