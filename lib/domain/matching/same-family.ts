import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { CANDIDATE_FROM, compare, STRONG_FROM } from '@/lib/domain/matching/compare'
import { eachOnce } from '@/lib/domain/matching/counterparts'
import { numberKeys } from '@/lib/domain/matching/keys'
import { personOf, type PersonFacts } from '@/lib/domain/matching/person'

/** What is looked at of a family, and of each of its members, when two families are compared. */
export type Compared = Pick<Family, 'village' | 'rationCardNo'> & {
  readonly members: readonly (PersonFacts & Pick<FamilyMember, 'serial' | 'relation' | 'ended'>)[]
}

const living = <M extends Pick<FamilyMember, 'ended'>>({ members }: { readonly members: readonly M[] }): readonly M[] =>
  members.filter(({ ended }) => ended === undefined)

/** What is kept of a family that others are to be compared with: who lives in it, and nothing but what is looked at. */
export const comparedOf = (family: Compared): Compared => ({
  village: family.village,
  rationCardNo: family.rationCardNo,
  members: living(family).map(({ serial, relation, name, guardian, birth, gender, epic, aadhaar }) => ({
    ...{ serial, relation, name, guardian, birth, gender, epic, aadhaar },
  })),
})

/** Who stands for a family when it is looked for: its head, or the first of those who live in it. */
export const standsFor = <M extends Pick<FamilyMember, 'relation' | 'ended'>>(family: {
  readonly members: readonly M[]
}): M | undefined => living(family).find(({ relation }) => relation === 'HEAD') ?? living(family)[0]

/**
 * The keys of the numbers on the papers of everybody who lives in a family, its ration card among them: whoever bears one of
 * them in the register is asked about, whatever the names say.
 */
export const familyNumbers = (family: Compared): readonly string[] => [
  ...new Set(living(family).flatMap((member) => numberKeys(personOf(member, family)))),
]

/**
 * By whom a family is looked for: its head and one more who lives in it, first whoever is told with a guardian or a birth.
 * Two of a family must be alike, so it is enough that one of the two is met under their name.
 */
export const lookedForBy = (family: Compared): Compared['members'] => {
  const head = standsFor(family)
  if (!head) return []
  const others = living(family).filter((one) => one !== head)
  const other = others.find(({ guardian, birth }) => guardian !== null && birth !== null) ?? others[0]
  return other ? [head, other] : [head]
}

/** By what a family of a file is thought to stand in the register: a number that both bear, the surest first, or names. */
export const SAME_BY = ['AADHAAR', 'EPIC', 'CARD', 'NAMES'] as const
export type SameBy = (typeof SAME_BY)[number]

/** How many of those who live in a family bear one of these numbers on a paper of their own. */
export const bearersOf = (family: Compared, keys: readonly string[]): number =>
  living(family).filter((member) =>
    numberKeys({ ...personOf(member, family), rationCardNo: null }).some((key) => keys.includes(key)),
  ).length

/** Why a family of a file is thought to stand in the register, and how many members are alike. */
export interface SameFamily {
  readonly by: SameBy
  readonly alike: number
}

/** What kind of number a key is of (`numberKeys`). */
const KIND_OF_KEY: Readonly<Record<string, SameBy>> = { a: 'AADHAAR', e: 'EPIC', r: 'CARD' }

/** The surest number among keys that two families share; null for none. */
export const sharedNumber = (keys: readonly string[]): SameBy | null => {
  const kinds = new Set(keys.map((key) => KIND_OF_KEY[key.charAt(0)]))
  return SAME_BY.find((by) => kinds.has(by)) ?? null
}

interface Likeness {
  readonly one: Compared['members'][number]
  readonly other: Compared['members'][number]
  readonly score: number
}

/** Who of the one family is who of the other: each once, the likeliest first. */
const matched = (told: Compared, held: Compared): readonly Likeness[] => {
  const all = living(told)
    .flatMap((one) =>
      living(held).map((other) => ({ one, other, score: compare(personOf(one, told), personOf(other, held)).score })),
    )
    .filter(({ score }) => score >= CANDIDATE_FROM)
    .sort((a, b) => b.score - a.score || a.one.serial - b.one.serial || a.other.serial - b.other.serial)
  return eachOnce(all, ({ one, other }) => [one, other])
}

/**
 * Whether a family that a file tells of is probably one that the register holds (domain §13, Duplicate): people of both bear
 * the same Aadhaar number or voter card, or they name the same ration card; or in one village the head and one more member are alike; of somebody who lives alone on
 * either side the head alone, all but certainly. Null when they are not. A question to a person, never an answer.
 */
export const sameFamily = (told: Compared, held: Compared): SameFamily | null => {
  const pairs = matched(told, held)
  const alike = pairs.length
  const own = new Set(familyNumbers(held))
  const number = sharedNumber(familyNumbers(told).filter((key) => own.has(key)))
  if (number !== null) return { by: number, alike }
  const head = pairs.find(({ one }) => one === standsFor(told))
  if (told.village !== held.village || !head) return null
  const alone = living(told).length === 1 || living(held).length === 1
  return alike >= 2 || (alone && head.score >= STRONG_FROM) ? { by: 'NAMES', alike } : null
}
