import 'server-only'
import type { AskedWord } from '@/lib/domain/matching/reasons'
import { beginningsOf, isEnough, readingsOf, type Search } from '@/lib/domain/matching/search'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'
import * as search from './search'

/** How many keys a part of a name is widened to, and villages it may name. */
const MOST_KEYS = 40
const MOST_VILLAGES = 60
/** So many households with a number are asked for a name; in no district do more bear it. */
const MOST_NUMBERED = 1000
/** So many households with a name are asked for a number where it is borne by more than that. */
const MOST_NAMED = 100

/** What a search found, the closest first, and what its words were widened to, so that each hit can say why it is one. */
export interface Findings {
  readonly hits: readonly { readonly householdId: string; readonly application: string | null }[]
  readonly words: readonly AskedWord[]
  /** Name and number are both so common here that not every household with both was looked at. */
  readonly cut: boolean
}

/** Households with persons of the names and with the numbers, and whether some were left unseen. */
const namedAndNumbered = async (
  tx: Tx,
  words: readonly AskedWord[],
  villages: readonly PlacePath[] | null,
  numbers: Search['numbers'],
  limit: number,
): Promise<{ readonly hits: readonly search.Hit[]; readonly cut: boolean }> => {
  const [first] = numbers
  if (first === undefined)
    return { hits: await search.persons(tx, { words, villages, households: null, numbers }, limit), cut: false }
  // Whichever is rarer, the number or the name, leads to the other.
  const bearing = { villages, numbers, ...beginningsOf(first) }
  const byNumber = await search.numbered(tx, { ...bearing, words, most: MOST_NUMBERED }, limit)
  if (!byNumber.cut || byNumber.hits.length >= limit) return { hits: byNumber.hits, cut: false }
  const called = await search.persons(tx, { words, villages, households: null, numbers: [] }, MOST_NAMED)
  const namesakes = called.map(({ householdId }) => householdId)
  const byName = await search.persons(tx, { words, villages: null, households: namesakes, numbers }, limit)
  return { hits: [...byNumber.hits, ...byName], cut: called.length >= MOST_NAMED }
}

/** At most `limit` households of the scope that bear every word and number that was typed. */
export const findHouseholds = async (tx: Tx, asked: Search, limit: number): Promise<Findings> => {
  if (!isEnough(asked)) return { hits: [], words: [], cut: false }
  const { words, numbers } = asked
  const [first] = numbers
  if (words.length === 0 && first !== undefined) {
    const hits = await search.households(tx, { villages: null, numbers, ...beginningsOf(first) }, limit)
    return { hits, words: [], cut: false }
  }
  const wider = await search.widened(tx, words, MOST_KEYS)
  const asWidened = words.map((word, at): AskedWord => ({ ...word, wider: wider[at] ?? new Set() }))
  const wideOf = new Map(asWidened.map((word) => [word.text, word]))
  const found = new Set<string>()
  let cut = false
  for (const { names, villages } of readingsOf(words, await search.villages(tx, words, MOST_VILLAGES))) {
    const persons = names.flatMap(({ text }) => wideOf.get(text) ?? [])
    const met =
      persons.length > 0
        ? await namedAndNumbered(tx, persons, villages, numbers, limit)
        : { hits: await search.households(tx, { villages, numbers, cards: [], applications: [] }, limit), cut: false }
    for (const { householdId } of met.hits) if (found.size < limit) found.add(householdId)
    cut ||= met.cut
    if (found.size >= limit) break
  }
  return { hits: [...found].map((householdId) => ({ householdId, application: null })), words: asWidened, cut }
}
