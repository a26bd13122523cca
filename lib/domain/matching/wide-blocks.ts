import { block, HALF_DECADE, NOBODY_SAID, SLACK, spans, statedDay, telling, years } from '@/lib/domain/matching/block'
import type { NameToken } from '@/lib/domain/matching/names'
import type { MatchPerson } from '@/lib/domain/matching/person'
import { districtOf, parentOf } from '@/lib/domain/place/path'

/** Years of slack where name and guardian agree and little else need to. */
const WIDE_SLACK = { EXACT: 2, YEAR: 2, ESTIMATE: 5 } as const
/** From 1900 to 2039. */
const EVERY_SPAN = [NOBODY_SAID, ...Array.from({ length: 28 }, (_, at) => `${380 + at}`)]
/** The letters with which a phonetic key may begin, and the sign of a guardian who is not named. */
const EVERY_INITIAL = [...'abcdfghijklmnprstuy', NOBODY_SAID]
/** Tokens that weigh more than a habit. */
const HABIT = 0.3

type Kin = 'wife' | 'child' | typeof NOBODY_SAID
const kinOf = ({ guardian, guardianKind }: MatchPerson): Kin =>
  guardian === null ? NOBODY_SAID : guardianKind === 'WIFE_OF' ? 'wife' : 'child'

/** Own names with guardians, the telling ones first: at most three pairs. */
const pairsOf = (own: readonly string[], kin: readonly string[]): readonly (readonly [string, string])[] =>
  own.flatMap((name, at) => kin.slice(0, at === 0 ? 2 : 1).map((guardian) => [name, guardian] as const))

/** In the tehsil: name, year and the guardian's first letter, for a guardian spelt otherwise or missing on one side. */
export const guardianMissing = (
  { village, birth }: MatchPerson,
  own: readonly string[],
  kin: readonly string[],
  asked: boolean,
): string[] => {
  const area = village && parentOf(village)
  if (!area) return []
  const initial = kin[0]?.charAt(0) ?? NOBODY_SAID
  const met = asked && kin.length === 0 ? EVERY_INITIAL : [initial]
  const without = asked && kin.length > 0 ? years(birth, statedDay(birth) ? 1 : 0) : []
  const slack = birth && asked ? SLACK[birth.precision] : 0
  return own.flatMap((name) => [
    ...years(birth, slack).flatMap((year) => met.map((letter) => block('s', area, `${name}|${year}|${letter}`))),
    ...without.map((year) => block('s', area, `${name}|${year}|${NOBODY_SAID}`)),
  ])
}

/** In the tehsil: a woman under her father's name here, under her husband's there. */
export const fatherOrHusband = (
  person: MatchPerson,
  own: readonly string[],
  kin: readonly string[],
  asked: boolean,
): string[] => {
  const { village, birth, gender } = person
  const area = village && parentOf(village)
  if (!area || gender === 'MALE' || kin.length === 0) return []
  const kind = kinOf(person)
  const looked = !asked ? kind : kind === 'wife' ? 'child' : 'wife'
  const around = years(birth, asked && statedDay(birth) ? 1 : 0)
  return own.flatMap((name) => around.map((year) => block('a', area, `${name}|${year}|${looked}`)))
}

/** In the district: name and guardian, about the same age. Who has no village is looked for by everybody. */
const guardianInDistrict = (
  { village, birth }: MatchPerson,
  own: readonly string[],
  kin: readonly string[],
  asked: boolean,
): string[] => {
  const district = (village && districtOf(village)) ?? ''
  const unknown = asked || birth === null ? [NOBODY_SAID] : []
  const wide = birth && asked ? WIDE_SLACK[birth.precision] : 0
  const ages = birth ? [...spans(birth, HALF_DECADE, wide), ...unknown] : asked ? EVERY_SPAN : unknown
  const areas = asked && district !== '' ? [district, ''] : [district]
  return areas.flatMap((where) =>
    pairsOf(own, kin).flatMap(([name, guardian]) => ages.map((age) => block('d', where, `${name}|${guardian}|${age}`))),
  )
}

/** In the district: two telling names, born in the year. */
const twoNamesInDistrict = (
  { village, birth }: MatchPerson,
  names: readonly NameToken[],
  asked: boolean,
): readonly string[] => {
  const district = (village && districtOf(village)) ?? ''
  const slack = birth && asked ? SLACK[birth.precision] : 0
  const [first, second] = names
    .filter(({ weight }) => weight > HABIT)
    .map(({ key }) => key)
    .sort()
  return first && second ? years(birth, slack).map((year) => block('f', district, `${first}|${second}|${year}`)) : []
}

/** Anywhere in the State: name, guardian and year. */
const guardianAnywhere = (
  { birth }: MatchPerson,
  own: readonly string[],
  kin: readonly string[],
  asked: boolean,
): string[] => {
  const slack = birth && asked ? SLACK[birth.precision] : 0
  const unknown = asked || birth === null ? [NOBODY_SAID] : []
  return pairsOf(own, kin).flatMap(([name, guardian]) =>
    [...years(birth, slack), ...unknown].map((year) => block('g', name, `${guardian}|${year}`)),
  )
}

/** Anywhere in the State: name and the very day. */
const dayAnywhere = ({ birth }: MatchPerson, own: readonly string[]): string[] => {
  const day = statedDay(birth)
  return day ? own.map((name) => block('t', name, day)) : []
}

/** The blocks beyond the village in which a person is kept or, `asked`, looked for: one group for each way of agreeing. */
export const wideBlocks = (
  person: MatchPerson,
  names: readonly NameToken[],
  guardians: readonly NameToken[],
  asked: boolean,
): readonly (readonly string[])[] => {
  const [own, kin] = [telling(names), telling(guardians)]
  return [
    guardianMissing(person, own, kin, asked),
    fatherOrHusband(person, own, kin, asked),
    guardianInDistrict(person, own, kin, asked),
    twoNamesInDistrict(person, names, asked),
    guardianAnywhere(person, own, kin, asked),
    dayAnywhere(person, own),
  ].filter((group) => group.length > 0)
}
