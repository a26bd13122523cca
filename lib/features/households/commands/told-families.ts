import 'server-only'
import { CANDIDATE_FROM, compare } from '@/lib/domain/matching/compare'
import { type MatchPerson, personOf } from '@/lib/domain/matching/person'
import { type Compared, comparedOf, lookedForBy, sameFamily } from '@/lib/domain/matching/same-family'
import { FEW_AROUND, villageKeys } from '@/lib/domain/matching/village-blocks'

/** Somebody of a family that begins in a line. */
interface Bearer {
  readonly line: number
  readonly at: number
}

/** Some families that a file has told, by the line each begins in, and who of them bears a key of a village. */
interface Book {
  /** As text: an object would keep the piece of the file alive from which its names were cut. */
  readonly families: Map<number, string>
  readonly bearing: Map<string, Bearer[]>
}

/** The families that a file told last, in two books: a full one takes the place of the one before it. */
export interface ToldFamilies {
  now: Book
  before: Book
}

/** At least so many families are remembered, and never twice as many: hardly a panchayat has more. */
export const REMEMBERED = 5000

/** So many of a village who agree in name, and in guardian or year, are looked at for one person; hardly a village has more. */
const NAMESAKES = 200

const emptyBook = (): Book => ({ families: new Map(), bearing: new Map() })

/** What is remembered of a file of which nothing was read. */
export const nothingTold = (): ToldFamilies => ({ now: emptyBook(), before: emptyBook() })

const textOf = ({ now, before }: ToldFamilies, line: number): string | undefined =>
  now.families.get(line) ?? before.families.get(line)

/** The family that begins in a line, if it is remembered. */
export const toldIn = (told: ToldFamilies, line: number): Compared | null => {
  const text = textOf(told, line)
  // It was written by `rememberFamily` of this run.
  return text === undefined ? null : (JSON.parse(text) as Compared)
}

/**
 * The name in the village together with the guardian's name, or with the year – so many bear the name alone in a crowded village –
 * and the guardian's name with the age, for a name that is written in one word here and in two there.
 */
const keysOf = (person: MatchPerson, asked: boolean) => {
  const { named, rare } = villageKeys(person, asked)
  const together = named.flatMap(({ name, agreeing }) => agreeing.map((one) => `${name} ${one}`))
  return { named: [...new Set(together)], rare }
}

/** Remembers a new family that begins in a line. */
export const rememberFamily = (told: ToldFamilies, family: Compared, line: number): void => {
  if (textOf(told, line) !== undefined) return
  if (told.now.families.size >= REMEMBERED) {
    told.before = told.now
    told.now = emptyBook()
  }
  const { families, bearing } = told.now
  const compared = comparedOf(family)
  families.set(line, JSON.stringify(compared))
  for (const [at, member] of compared.members.entries()) {
    const bearer = { line, at }
    const { named, rare } = keysOf(personOf(member, compared), false)
    for (const key of [...named, ...rare]) {
      const others = bearing.get(key)
      if (others) others.push(bearer)
      else bearing.set(key, [bearer])
    }
  }
}

/** Who bears one of the keys in a family further up than a line, the nearest above first. */
const bearersOf = (told: ToldFamilies, keys: readonly string[], line: number): readonly Bearer[] =>
  [...new Set(keys.flatMap((key) => [told.before, told.now].flatMap(({ bearing }) => bearing.get(key) ?? [])))]
    .filter((one) => one.line < line)
    .sort((a, b) => b.line - a.line)

/** What is found of a family further up in its file: which one it tells again, if any, and whether all namesakes were looked at. */
export interface FoundAbove {
  readonly same: { readonly line: number; readonly alike: number } | null
  readonly crowded: boolean
}

/**
 * Looks for a family among those of its village that the file told before it, as it is looked for in the register (F22): by
 * two of its people, under the keys of the village, and then by the comparison of whole families.
 */
export const foundAbove = (told: ToldFamilies, family: Compared, line: number): FoundAbove => {
  const near = new Map<number, Compared>()
  let crowded = false
  for (const member of lookedForBy(family)) {
    const person = personOf(member, family)
    const { named, rare } = keysOf(person, true)
    const namesakes = bearersOf(told, named, line)
    crowded ||= namesakes.length > NAMESAKES
    const around = bearersOf(told, rare, line)
    for (const one of [...namesakes.slice(0, NAMESAKES), ...(around.length > FEW_AROUND ? [] : around)]) {
      const other = near.get(one.line) ?? toldIn(told, one.line)
      const met = other?.members[one.at]
      if (other && met && compare(person, personOf(met, other)).score >= CANDIDATE_FROM) near.set(one.line, other)
    }
  }
  const found = [...near].flatMap(([at, other]) => {
    const same = sameFamily(family, other)
    return same ? [{ line: at, alike: same.alike }] : []
  })
  const same = found.sort((a, b) => b.alike - a.alike || a.line - b.line)[0] ?? null
  return { same, crowded }
}
