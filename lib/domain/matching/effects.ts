import type { FamilyMember } from '@/lib/domain/household/family'
import { HOUSEHOLD_FACTS } from '@/lib/domain/household/facts'
import type { Moved } from '@/lib/domain/household/moved-along'
import { type HouseField, MERGE_FIELDS, type MergeField } from '@/lib/domain/matching/merge'
import { type Side, SIDES } from '@/lib/domain/matching/pair'
import { type Actor, ROLES } from '@/lib/domain/access/actor'
import { type PlacePath, placePath } from '@/lib/domain/place/path'

/** What a merger did, read back from where it was kept. */
export interface MergeEffects {
  readonly keep: Side
  readonly take: readonly MergeField[]
  /** The entry that ended, by its serial. */
  readonly serial: number
  readonly emptied: boolean
  /** The cards and applications that it asked about, by id, and who lived in the family of the entry before it. */
  readonly asked: readonly string[]
  readonly present: readonly number[]
  /** Who moved over into the family that stayed; what was asked there, by id, and who lived there before it. */
  readonly moved: readonly Moved[]
  readonly keptAsked: readonly string[]
  readonly keptPresent: readonly number[]
  /** The applications that it rejected, by number, and where they stood; null where an earlier merger did not say. */
  readonly rejected: readonly string[]
  readonly at: PlacePath | null
  readonly keptSerial: number | null
  readonly filled: readonly HouseField[]
  readonly before: Pick<FamilyMember, MergeField> | null
  /** Who of the other office had proposed what the entry that stayed took over; null where one office wrote both. */
  readonly by: Actor | null
}

/** The pairs that one decision settled with this one, itself among them, by id; none when it was settled alone. */
export const decidedTogether = (kept: unknown): readonly string[] =>
  isObject(kept) ? listOf(kept['together'], (one) => typeof one === 'string') : []

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const codes = <T extends string>(known: readonly T[], value: unknown): readonly T[] =>
  known.filter((code) => Array.isArray(value) && value.includes(code))

const listOf = <T>(value: unknown, is: (one: unknown) => one is T): readonly T[] =>
  Array.isArray(value) ? value.filter(is) : []

const isMoved = (one: unknown): one is Moved =>
  isObject(one) && typeof one['from'] === 'number' && typeof one['to'] === 'number'

/** The effects that a pair keeps; null when it keeps none that a merger wrote. */
export const readEffects = (kept: unknown): MergeEffects | null => {
  if (!isObject(kept)) return null
  const { keep, serial, keptSerial, before } = kept
  const side = SIDES.find((one) => one === keep)
  if (!side || typeof serial !== 'number') return null
  return {
    keep: side,
    take: codes(MERGE_FIELDS, kept['take']),
    serial,
    emptied: kept['emptied'] === true,
    asked: listOf(kept['asked'], (one) => typeof one === 'string'),
    rejected: listOf(kept['rejected'], (one) => typeof one === 'string'),
    at: typeof kept['at'] === 'string' ? placePath(kept['at']) : null,
    present: listOf(kept['present'], (one) => typeof one === 'number'),
    moved: listOf(kept['moved'], isMoved),
    keptAsked: listOf(kept['keptAsked'], (one) => typeof one === 'string'),
    keptPresent: listOf(kept['keptPresent'], (one) => typeof one === 'number'),
    keptSerial: typeof keptSerial === 'number' ? keptSerial : null,
    filled: codes(HOUSEHOLD_FACTS, kept['filled']),
    // Written by mergeFamilies from a member and by nobody else: the table takes no other writer.
    by: actorIn(kept['by']),
    before: isObject(before) ? (before as unknown as Pick<FamilyMember, MergeField>) : null,
  }
}

/** What one office has said to the other: whose entry stays, which facts it takes, and who said so. */
export interface Proposal {
  readonly keep: Side
  readonly take: readonly MergeField[]
  /** Of each of these facts a digest of what the entry that stays said when it was proposed. */
  readonly told: Readonly<Record<string, string>>
  readonly by: Actor
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const actorIn = (value: unknown): Actor | null => {
  const by = isObject(value) ? value : {}
  const role = ROLES.find((one) => one === by['role'])
  if (role === undefined) return null
  const panchayats = listOf(by['panchayats'], (one) => typeof one === 'string').map(placePath)
  return {
    ...{ accountId: text(by['accountId']), postingId: text(by['postingId']), name: text(by['name']), role },
    place: placePath(text(by['place'])),
    ...(role === 'VERIFYING_OFFICER' ? { panchayats } : {}),
  }
}

/** The proposal that a pair keeps; null when none was made to another office. */
export const readProposal = (kept: unknown): Proposal | null => {
  const [side, by] = isObject(kept) ? [SIDES.find((one) => one === kept['keep']), actorIn(kept['by'])] : []
  if (!side || !by || !isObject(kept)) return null
  const told = isObject(kept['told']) ? Object.entries(kept['told']) : []
  return {
    keep: side,
    take: codes(MERGE_FIELDS, kept['take']),
    told: Object.fromEntries(told.map(([field, fact]) => [field, text(fact)])),
    by,
  }
}
