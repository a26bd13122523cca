import 'server-only'
import type { SearchNumber, SearchWord } from '@/lib/domain/matching/search'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'

// All of these ask functions of the owner that confine themselves to the scope of the transaction.

/** A household that was found, the closest first. */
export interface Hit {
  readonly householdId: string
  readonly score: number
}

/** Keys of the tokens that each word may be a part of, or sounds as if it were: at most `most` a word. */
export const widened = async (
  tx: Tx,
  words: readonly SearchWord[],
  most: number,
): Promise<readonly ReadonlySet<string>[]> => {
  const rows = await tx.$queryRaw<{ word: number; key: string }[]>`
    select word, key from search_tokens(${words.map(({ text }) => text)}::text[], ${words.map(({ key }) => key)}::text[], ${most}::int)`
  return words.map((_word, at) => new Set(rows.flatMap(({ word, key }) => (word === at + 1 ? [key] : []))))
}

/** A village of the scope whose name was met. */
export interface VillageMet {
  readonly path: PlacePath
  readonly names: readonly string[]
}

/** The villages of the scope in whose names a word begins so. */
export const villages = async (tx: Tx, words: readonly SearchWord[], limit: number): Promise<readonly VillageMet[]> => {
  const rows = await tx.$queryRaw<{ path: string; name_en: string; name_hi: string | null }[]>`
    select path, name_en, name_hi from search_villages(${words.map(({ text }) => text)}::text[], ${limit}::int)`
  return rows.map(({ path, name_en: en, name_hi: hi }) => ({
    path: placePath(path),
    names: hi === null ? [en] : [en, hi],
  }))
}

const bothOf = (keys: Iterable<string>): readonly string[] => [...keys].flatMap((key) => [`n:${key}`, `g:${key}`])

/** What persons are looked for by; in which villages or households where not everywhere; numbers of their household. */
export interface PersonsAsked {
  readonly words: readonly (SearchWord & { readonly wider: ReadonlySet<string> })[]
  readonly villages: readonly PlacePath[] | null
  readonly households: readonly string[] | null
  readonly numbers: readonly SearchNumber[]
}

const saidOf = (words: PersonsAsked['words']) => ({
  own: JSON.stringify(words.map(({ key }) => bothOf([key]))),
  wide: JSON.stringify(words.map(({ key, wider }) => bothOf(new Set([key, ...wider])))),
  texts: words.map(({ text }) => text),
})

/** Households with a person in whose own and guardian's names every word is met: as written, as it sounds, in part. */
export const persons = async (
  tx: Tx,
  { words, villages: where, households: whose, numbers }: PersonsAsked,
  limit: number,
): Promise<readonly Hit[]> => {
  const { own, wide, texts } = saidOf(words)
  const rows = await tx.$queryRaw<{ household_id: string; score: number }[]>`
    select household_id, score from search_persons(${own}::jsonb, ${wide}::jsonb, ${texts}::text[],
      ${where === null ? null : [...where]}::text[], ${whose === null ? null : [...whose]}::uuid[], ${[...numbers]}::text[], ${limit}::int)`
  return rows.map(({ household_id: householdId, score }) => ({ householdId, score }))
}

/** What households are looked for by their own facts; the first number is looked up, the others must be there too. */
export interface HouseholdsAsked {
  readonly villages: readonly PlacePath[] | null
  readonly numbers: readonly SearchNumber[]
  readonly cards: readonly string[]
  readonly applications: readonly string[]
}

/** Households in the villages, or with the numbers; with the application by which one was found. */
export const households = async (
  tx: Tx,
  { villages: where, numbers, cards, applications }: HouseholdsAsked,
  limit: number,
): Promise<readonly { readonly householdId: string; readonly application: string | null }[]> => {
  const rows = await tx.$queryRaw<{ household_id: string; application: string | null }[]>`
    select household_id, application from search_households(${where === null ? null : [...where]}::text[], ${[...numbers]}::text[],
      ${[...cards]}::text[], ${[...applications]}::text[], ${limit}::int)`
  return rows.map(({ household_id: householdId, application }) => ({ householdId, application }))
}

/** What persons of households with a number are looked for by; `most` households are looked at. */
export interface NumberedAsked extends HouseholdsAsked {
  readonly words: PersonsAsked['words']
  readonly most: number
}

/** Households with the numbers and a person of the names, and whether more have the numbers than were looked at. */
export const numbered = async (
  tx: Tx,
  { words, villages: where, numbers, cards, applications, most }: NumberedAsked,
  limit: number,
): Promise<{ readonly hits: readonly Hit[]; readonly cut: boolean }> => {
  const { own, wide, texts } = saidOf(words)
  const [found] = await tx.$queryRaw<{ cut: boolean; households: string[]; scores: number[] }[]>`
    select cut, households, scores from search_numbered(${own}::jsonb, ${wide}::jsonb, ${texts}::text[],
      ${where === null ? null : [...where]}::text[], ${[...numbers]}::text[], ${[...cards]}::text[], ${[...applications]}::text[],
      ${most}::int, ${limit}::int)`
  if (!found) return { hits: [], cut: false }
  const hits = found.households.map((householdId, at) => ({ householdId, score: found.scores[at] ?? 0 }))
  return { hits, cut: found.cut }
}
