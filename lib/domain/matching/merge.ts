import { HOUSEHOLD_FACTS, PAPER_NUMBERS, PERSON_FACTS } from '@/lib/domain/household/facts'
import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { canonical, type Canonical } from '@/lib/domain/shared/canonical'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** The facts of a person that an officer takes from the one entry or the other. */
export const MERGE_FIELDS = [...PERSON_FACTS, ...PAPER_NUMBERS] as const
export type MergeField = (typeof MERGE_FIELDS)[number]

/** A fact of the household that the one which stays takes over where it has none of its own. */
export type HouseField = (typeof HOUSEHOLD_FACTS)[number]

const living = (family: Family): readonly FamilyMember[] => family.members.filter(({ ended }) => ended === undefined)

/** What an entry says of a fact, as one text. */
export const plainly = (value: unknown): string => canonical(JSON.parse(JSON.stringify(value ?? null)) as Canonical)

/** The fields in which two entries say something different, or only one says anything. */
export const differing = (a: FamilyMember, b: FamilyMember): readonly MergeField[] =>
  MERGE_FIELDS.filter((field) => plainly(a[field]) !== plainly(b[field]))

/** The entry that stays with the facts that an officer takes from the other; a name keeps both its scripts. */
export const mergeMember = (kept: FamilyMember, other: FamilyMember, take: readonly MergeField[]): FamilyMember => {
  const taken = Object.fromEntries(take.map((field) => [field, other[field]]))
  const name = take.includes('name') ? { ...kept.name, ...other.name } : { ...other.name, ...kept.name }
  return { ...kept, ...taken, name }
}

/** The household that stays, with what only the emptied one had said. */
export const fillHousehold = (kept: Family, emptied: Family): { family: Family; filled: readonly HouseField[] } => {
  const filled = HOUSEHOLD_FACTS.filter((field) => kept[field] === null && emptied[field] !== null)
  return { family: { ...kept, ...Object.fromEntries(filled.map((field) => [field, emptied[field]])) }, filled }
}

/** What the entry that ends says and the one that stays does not: nothing is lost when nobody chooses fact by fact. */
export const lacking = (kept: FamilyMember, other: FamilyMember): readonly MergeField[] =>
  MERGE_FIELDS.filter((field) => kept[field] === null && other[field] !== null)

/** Whose entries end as made wrongly, and who moves over into the family that stays, by serial. */
export interface Leavers {
  readonly entries: readonly number[]
  readonly moving: readonly number[]
}

/**
 * Ends entries of one family as made wrongly, and those of whoever moves over; `emptied` says that nobody is left in its
 * household. Refuses `duplicates.gone` when one of them has ended already, and `duplicates.headFirst` when the others of
 * the family would be without a head.
 */
export const endEntries = (
  family: Family,
  { entries, moving }: Leavers,
  on: PlainDate,
): Result<{ readonly family: Family; readonly emptied: boolean }> => {
  const wanted = [...entries, ...moving]
  const ends = living(family).filter(({ serial }) => wanted.includes(serial))
  if (ends.length === 0 || ends.length < wanted.length) return refuse('duplicates.gone')
  const emptied = living(family).length === ends.length
  if (!emptied && ends.some(({ relation }) => relation === 'HEAD')) return refuse('duplicates.headFirst')
  const causeOf = (serial: number) => (moving.includes(serial) ? ('MERGED' as const) : ('ENTERED_WRONGLY' as const))
  const members = family.members.map((member) =>
    ends.includes(member) ? { ...member, ended: { on, cause: causeOf(member.serial) } } : member,
  )
  return ok({ family: { ...family, members }, emptied })
}

/** The entry that was ended wrongly is a member again; null when it is one or left since for another cause. */
export const reviveEntry = (family: Family, serial: number): Family | null => {
  const entry = family.members.find((member) => member.serial === serial)
  if (!entry) return null
  const { ended, ...member } = entry
  if (ended?.cause !== 'ENTERED_WRONGLY') return null
  return { ...family, mergedInto: null, members: family.members.map((one) => (one.serial === serial ? member : one)) }
}

/**
 * The entry that stayed as it was before the merger: each fact that still reads as the merger left it goes back; what was
 * corrected since stays corrected.
 */
export const unmerge = (
  now: FamilyMember,
  other: FamilyMember,
  take: readonly MergeField[],
  before: Pick<FamilyMember, MergeField>,
): FamilyMember => {
  const back = take.filter((field) => field !== 'name' && plainly(now[field]) === plainly(other[field]))
  const restored = Object.fromEntries(back.map((field) => [field, before[field]]))
  const merged = mergeMember({ ...now, name: before.name }, other, take.includes('name') ? ['name'] : [])
  return { ...now, ...restored, name: plainly(now.name) === plainly(merged.name) ? before.name : now.name }
}

/** The household that stayed without what it had taken over, where that still reads as it did. */
export const unfill = (now: Family, emptied: Family, filled: readonly HouseField[]): Family => {
  const back = filled.filter((field) => plainly(now[field]) === plainly(emptied[field]))
  return { ...now, ...Object.fromEntries(back.map((field) => [field, null])) }
}
