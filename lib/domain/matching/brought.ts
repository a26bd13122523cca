import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { numberTwice } from '@/lib/domain/matching/at-entry'
import { numberKeys } from '@/lib/domain/matching/keys'

/** A number of one person on a paper: a ration card is the whole family's. */
export type Paper = 'epic' | 'aadhaar'

const papersOf = ({ epic, aadhaar }: FamilyMember) => ({ epic, aadhaarDigest: aadhaar?.digest ?? null })

const keysOf = (member: FamilyMember): readonly string[] => numberKeys({ ...papersOf(member), rationCardNo: null })

/** The paper behind a key of `numberKeys`. */
export const paperOf = (key: string): Paper => (key.startsWith('a:') ? 'aadhaar' : 'epic')

/**
 * A voter card or Aadhaar number that two who live in a family bear, and the place of the second among its members; null
 * for none. Each is one person's: a form refuses it, a file gets the family back (F16, decision 0089).
 */
export const paperTwice = ({
  members,
}: Pick<Family, 'members'>): { readonly number: Paper; readonly row: number } | null =>
  numberTwice(members.flatMap((member, row) => (member.ended ? [] : [{ row, person: papersOf(member) }])))

/**
 * The numbers that a change brings to those who live in a family, by their keys: what the same member bore before is not
 * asked about again.
 */
export const papersBrought = (before: Family, after: Family): readonly string[] => {
  const held = new Map(before.members.map((member) => [member.serial, keysOf(member)]))
  return after.members.flatMap((member) =>
    member.ended ? [] : keysOf(member).filter((key) => !held.get(member.serial)?.includes(key)),
  )
}

/** At which of the members a number stands; -1 for none. */
export const bearerOf = ({ members }: Pick<Family, 'members'>, key: string): number =>
  members.findIndex((member) => keysOf(member).includes(key))
