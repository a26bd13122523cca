import type { FamilyMember } from '@/lib/domain/household/family'
import type { Name } from '@/lib/domain/household/household'
import { nameTokens } from '@/lib/domain/matching/names'
import type { MatchPerson } from '@/lib/domain/matching/person'

type Told = Pick<MatchPerson, 'name' | 'birth' | 'gender'>

const soundsIn = (text: string): string =>
  nameTokens(text)
    .map(({ key }) => key)
    .sort()
    .join(' ')

const soundsOf = ({ en, hi }: Name): readonly string[] =>
  [en, hi].flatMap((text) => (text === undefined ? [] : [soundsIn(text)])).filter((sounds) => sounds !== '')

/**
 * Whether two members of one family are told with the same name as it sounds, the same birth and the same gender: probably
 * one person, entered twice. Whose birth nobody knows is nobody's second entry. A question, never an answer: two cousins of
 * one house may bear one name. Source: F16, F20.
 */
export const isToldTwice = (one: Told, other: Told): boolean => {
  if (one.gender !== other.gender || one.birth === null || other.birth === null) return false
  if (one.birth.date !== other.birth.date || one.birth.precision !== other.birth.precision) return false
  const sounds = soundsOf(one.name)
  return soundsOf(other.name).some((text) => sounds.includes(text))
}

/** The first two of some members of a family who are told twice; null when there are none. */
export const twiceIn = <M extends Told & Pick<FamilyMember, 'ended'>>(
  members: readonly M[],
): readonly [M, M] | null => {
  const living = members.filter(({ ended }) => ended === undefined)
  for (const [at, one] of living.entries()) {
    const other = living.slice(at + 1).find((next) => isToldTwice(one, next))
    if (other) return [one, other]
  }
  return null
}
