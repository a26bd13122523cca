import { otherSide, type Pair, type Side } from '@/lib/domain/matching/pair'

/** Of likenesses, the likeliest first, those that say of each person once who it is. */
export const eachOnce = <T>(ranked: readonly T[], personsOf: (one: T) => readonly [unknown, unknown]): readonly T[] => {
  const met = new Set<unknown>()
  return ranked.filter((one) => {
    const persons = personsOf(one)
    if (persons.some((person) => met.has(person))) return false
    persons.forEach((person) => met.add(person))
    return true
  })
}

type Between = Pick<Pair, 'id' | 'score' | 'members'>

/**
 * Who of one family is who of the other, as the open pairs between the two say: each person once, the likeliest first. What
 * of the pairs is left over would make one person out of two of the same family, and waits for a decision of its own.
 */
export const counterparts = <P extends Between>(pairs: readonly P[]): readonly P[] =>
  eachOnce(
    [...pairs].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)),
    ({ members }) => [members.LEFT, members.RIGHT],
  )

/** From so many counterparts on two households may be one family: of one alone the pair itself is the question. */
export const FAMILY_FROM = 2

/** The side of another pair between the same two households on which the household of `side` of this one stands. */
export const sideThere = (
  { households }: Pick<Pair, 'households'>,
  there: Pick<Pair, 'households'>,
  side: Side,
): Side => (households[side] === there.households[side] ? side : otherSide(side))
