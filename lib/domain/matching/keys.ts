import { type Blocks, blocksOf, tokensOf } from '@/lib/domain/matching/blocks'
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
  const { near, far } = blocksOf(person, names, guardians, false)
  return [
    ...new Set([
      ...names.map(({ key }) => `n:${key}`),
      ...guardians.map(({ key }) => `g:${key}`),
      ...near,
      ...far,
      ...numberKeys(person),
    ]),
  ]
}

/** So many entries of the whole State may share the `far` keys of a person; what more share is no sign of one person. */
export const FAR_BEARERS = 25

/**
 * The keys under which a person is looked for among kept ones: `near` the numbers and the blocks of a village, a tehsil or a
 * district, with their neighbouring years; `far` the blocks of the whole State, which count only while no more than
 * `FAR_BEARERS` entries share them. Names alone are not among them: they are borne by thousands.
 */
export const probeKeys = (person: MatchPerson): Blocks => {
  const { near, far } = blocksOf(person, tokensOf(person.name), tokensOf(person.guardian), true)
  return { near: [...new Set([...near, ...numberKeys(person)])], far: [...new Set(far)] }
}
