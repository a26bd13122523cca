import 'server-only'
import type { AskedWord } from '@/lib/domain/matching/reasons'
import { beginningsOf, isEnough, readingsOf, type Search } from '@/lib/domain/matching/search'
import type { Tx } from '@/lib/platform/db'
import * as search from './search'

/** How many keys a part of a name is widened to, and villages it may name. */
const MOST_KEYS = 40
const MOST_VILLAGES = 60

/** What a search found, the closest first, and what its words were widened to, so that each hit can say why it is one. */
export interface Findings {
  readonly hits: readonly { readonly householdId: string; readonly application: string | null }[]
  readonly words: readonly AskedWord[]
}

/** At most `limit` households of the scope that bear every word and number that was typed. */
export const findHouseholds = async (tx: Tx, asked: Search, limit: number): Promise<Findings> => {
  if (!isEnough(asked)) return { hits: [], words: [] }
  const { words, numbers } = asked
  const [first] = numbers
  if (words.length === 0 && first !== undefined)
    return { hits: await search.households(tx, { villages: null, numbers, ...beginningsOf(first) }, limit), words: [] }
  const wider = await search.widened(tx, words, MOST_KEYS)
  const asWidened = words.map((word, at): AskedWord => ({ ...word, wider: wider[at] ?? new Set() }))
  const wideOf = new Map(asWidened.map((word) => [word.text, word]))
  const found = new Map<string, string | null>()
  for (const { names, villages } of readingsOf(words, await search.villages(tx, words, MOST_VILLAGES))) {
    const persons = names.flatMap(({ text }) => wideOf.get(text) ?? [])
    const hits =
      persons.length > 0
        ? await search.persons(tx, { words: persons, villages, numbers }, limit)
        : await search.households(tx, { villages, numbers, cards: [], applications: [] }, limit)
    for (const { householdId } of hits) if (found.size < limit) found.set(householdId, null)
    if (found.size >= limit) break
  }
  return { hits: [...found].map(([householdId, application]) => ({ householdId, application })), words: asWidened }
}
