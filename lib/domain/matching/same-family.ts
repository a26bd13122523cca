import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { type VillageKeys, villageKeys } from '@/lib/domain/matching/blocks'
import { CANDIDATE_FROM, compare, STRONG_FROM } from '@/lib/domain/matching/compare'
import { eachOnce } from '@/lib/domain/matching/counterparts'
import { numberKeys } from '@/lib/domain/matching/keys'
import { type MatchPerson, personOf } from '@/lib/domain/matching/person'

const living = ({ members }: Family): readonly FamilyMember[] => members.filter(({ ended }) => ended === undefined)

/** Who stands for a family when it is looked for: its head, or the first of those who live in it. */
export const standsFor = (family: Family): FamilyMember | undefined =>
  living(family).find(({ relation }) => relation === 'HEAD') ?? living(family)[0]

/** The keys by which the register is asked for somebody of a family that may be in it already. */
export interface FamilyKeys extends VillageKeys {
  /** The numbers of the family's papers. */
  readonly numbers: readonly string[]
}

/** Far narrower than the search for one person: a file has a crore of families, and a panchayat tens of thousands. */
export const familyKeys = (person: MatchPerson): FamilyKeys => ({
  ...villageKeys(person),
  numbers: numberKeys(person),
})

/**
 * By whom a family is looked for: its head and one more who lives in it, first whoever is told with a guardian or a birth.
 * Two of a family must be alike, so it is enough that one of the two is met under their name.
 */
export const lookedForBy = (family: Family): readonly FamilyMember[] => {
  const head = standsFor(family)
  if (!head) return []
  const others = living(family).filter((one) => one !== head)
  const other = others.find(({ guardian, birth }) => guardian !== null && birth !== null) ?? others[0]
  return other ? [head, other] : [head]
}

/** Why a family of a file is thought to stand in the register: by its ration card, and how many members are alike. */
export interface SameFamily {
  readonly card: boolean
  readonly alike: number
}

interface Likeness {
  readonly one: FamilyMember
  readonly other: FamilyMember
  readonly score: number
}

/** Who of the one family is who of the other: each once, the likeliest first. */
const matched = (told: Family, held: Family): readonly Likeness[] => {
  const all = living(told)
    .flatMap((one) =>
      living(held).map((other) => ({ one, other, score: compare(personOf(one, told), personOf(other, held)).score })),
    )
    .filter(({ score }) => score >= CANDIDATE_FROM)
    .sort((a, b) => b.score - a.score || a.one.serial - b.one.serial || a.other.serial - b.other.serial)
  return eachOnce(all, ({ one, other }) => [one, other])
}

/**
 * Whether a family that a file tells of is probably one that the register holds from elsewhere (domain §13, Duplicate): they
 * name the same ration card; or in one village the head and one more member are alike; of somebody who lives alone on
 * either side the head alone, all but certainly. Null when they are not. A question to a person, never an answer.
 */
export const sameFamily = (told: Family, held: Family): SameFamily | null => {
  const pairs = matched(told, held)
  const alike = pairs.length
  if (told.rationCardNo !== null && told.rationCardNo === held.rationCardNo) return { card: true, alike }
  const head = pairs.find(({ one }) => one === standsFor(told))
  if (told.village !== held.village || !head) return null
  const alone = living(told).length === 1 || living(held).length === 1
  return alike >= 2 || (alone && head.score >= STRONG_FROM) ? { card: false, alike } : null
}
