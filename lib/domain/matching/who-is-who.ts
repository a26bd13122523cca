import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { bothSpellings } from '@/lib/domain/household/written-name'
import { compare, type Ground } from '@/lib/domain/matching/compare'
import { type MatchPerson, personOf } from '@/lib/domain/matching/person'
import { standsFor } from '@/lib/domain/matching/same-family'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** From this score on somebody of the file is taken for somebody of the family; what a family shares does not count. */
const SAME_FROM = 40

interface Likeness {
  readonly one: FamilyMember
  readonly other: FamilyMember
  readonly score: number
  /** What the score is without the name: another name may be a correction, or another person. */
  readonly nameless: number
}

/** Village and ration card are alike for everybody of a family: they do not say who of them somebody is. */
const person = (member: FamilyMember): MatchPerson => personOf(member, { village: null, rationCardNo: null })

const sumOf = (grounds: readonly Ground[]): number => grounds.reduce((sum, { points }) => sum + points, 0)

const NUMBERS: readonly Ground['code'][] = ['sameAadhaar', 'sameEpic', 'sameLastFour']

/**
 * A number written into another one's row says nothing of who that is: where name and gender, or name and year, are others,
 * it counts for nobody, and the number itself is looked at afterwards (decision 0089).
 */
const isMisplaced = (grounds: readonly Ground[]): boolean => {
  const has = (code: Ground['code']) => grounds.some((ground) => ground.code === code)
  return has('otherName') && (has('otherGender') || has('otherYear'))
}

const likeness = (one: FamilyMember, other: FamilyMember): Likeness => {
  const { score, grounds } = compare(person(one), person(other))
  const nameless = sumOf(grounds.filter(({ code }) => code !== 'otherName'))
  const own = isMisplaced(grounds) ? sumOf(grounds.filter(({ code }) => !NUMBERS.includes(code))) : score
  return { one, other, score: own, nameless }
}

const isGone = ({ other }: Likeness): number => (other.ended === undefined ? 0 : 1)

/**
 * Each once, the living before those who died or left, then the likeliest; of two who are equally alike the one at the same
 * place in the family. An entry that ended by mistake bears the same facts as the one that stands.
 */
const matched = (told: readonly FamilyMember[], held: readonly FamilyMember[]): readonly Likeness[] => {
  const apart = ({ one, other }: Likeness) => Math.abs(one.serial - other.serial)
  const all = told
    .flatMap((one) => held.map((other) => likeness(one, other)))
    .filter(({ score }) => score >= SAME_FROM)
    .sort((a, b) => isGone(a) - isGone(b) || b.score - a.score || apart(a) - apart(b))
  const taken: Likeness[] = []
  for (const pair of all)
    if (!taken.some(({ one, other }) => one === pair.one || other === pair.other)) taken.push(pair)
  return taken
}

/** Somebody of the register who may be meant by a person of the file whose name is another one. */
const perhaps = (one: FamilyMember, left: readonly FamilyMember[]): FamilyMember | undefined =>
  left.find((other) => likeness(one, other).nameless >= (one.serial === other.serial ? 0 : SAME_FROM))

/**
 * Finds out who of a newer file is who of the family that the register holds, by what is said of each person and never by
 * the order of the rows (F22): a file from which one row is missing must not make a son out of a dead mother. The family
 * of the file comes back with the register's serials; who is new gets the next ones. Refuses `households.otherFamily` when
 * nobody is alike, the number being another family's, and `households.whoIsWho` when somebody of the file may be a member
 * under another name, or somebody else: a person must say so.
 */
export const whoIsWho = (told: Family, held: Family): Result<Family> => {
  const pairs = matched(told.members, held.members)
  if (pairs.length === 0) return refuse('households.otherFamily', { head: bothSpellings(standsFor(held)?.name ?? {}) })
  const found = new Map(pairs.map(({ one, other }) => [one, other.serial]))
  const left = held.members.filter(
    (member) => member.ended === undefined && !pairs.some(({ other }) => other === member),
  )
  let next = Math.max(...held.members.map(({ serial }) => serial))
  const members: FamilyMember[] = []
  for (const member of told.members) {
    const doubt = found.has(member) ? undefined : perhaps(member, left)
    if (doubt)
      return refuse('households.whoIsWho', {
        serial: doubt.serial,
        held: bothSpellings(doubt.name),
        told: bothSpellings(member.name),
      })
    members.push({ ...member, serial: found.get(member) ?? ++next })
  }
  return ok({ ...told, members: members.sort((a, b) => a.serial - b.serial) })
}
