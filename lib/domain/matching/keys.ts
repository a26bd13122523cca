import { tokensOf } from '@/lib/domain/matching/block'
import { type Blocks, blocksOf } from '@/lib/domain/matching/blocks'
import type { MatchPerson } from '@/lib/domain/matching/person'

/** The keys of the numbers on somebody's papers; a ration card is the whole family's. */
export const numberKeys = ({
  epic,
  aadhaarDigest,
  rationCardNo,
}: Pick<MatchPerson, 'epic' | 'aadhaarDigest' | 'rationCardNo'>): readonly string[] => [
  ...(epic === null ? [] : [`e:${epic}`]),
  ...(aadhaarDigest === null ? [] : [`a:${aadhaarDigest}`]),
  ...(rationCardNo === null ? [] : [`r:${rationCardNo}`]),
]

/**
 * The keys that are kept with a person: `n:` and `g:` the phonetic tokens of name and guardian (search), `b:` the blocks in
 * which a second entry of the same person is looked for, `e:` `a:` `r:` the numbers. Source: domain §13, Duplicate.
 */
export const memberKeys = (person: MatchPerson): readonly string[] => {
  const [names, guardians] = [tokensOf(person.name), tokensOf(person.guardian)]
  const { near, wide } = blocksOf(person, names, guardians, false)
  return [
    ...new Set([
      ...names.map(({ key }) => `n:${key}`),
      ...guardians.map(({ key }) => `g:${key}`),
      ...near,
      ...wide.flat(),
      ...numberKeys(person),
    ]),
  ]
}

/**
 * So many other entries may share a group of wide keys with a person: two who are the same person as a third, and one
 * stranger. What more share is no sign of one person, and as many questions about strangers would hide the true ones.
 */
export const FEW = 3

/**
 * The keys under which a person is looked for among kept ones, with their neighbouring years: `near` the numbers and the
 * blocks of the village, `wide` those of the tehsil, the district and the State, group by group; a group counts only while
 * no more than `FEW` others share it. Names alone are not among them: they are borne by thousands.
 */
export const probeKeys = (person: MatchPerson): Blocks => {
  const { near, wide } = blocksOf(person, tokensOf(person.name), tokensOf(person.guardian), true)
  return { near: [...new Set([...near, ...numberKeys(person)])], wide: wide.map((group) => [...new Set(group)]) }
}

/** Every key under which a person is looked for where few persons stand: a register of another office, a list of cards. */
export const everyKey = (person: MatchPerson): readonly string[] => {
  const { near, wide } = probeKeys(person)
  return [...near, ...wide.flat()]
}
