import { chanceFrom, happens, oneOf } from '@/lib/caretaker/demonstration/chance'
import { compare, CANDIDATE_FROM } from '@/lib/domain/matching/compare'
import { FAR_BEARERS, memberKeys, probeKeys } from '@/lib/domain/matching/keys'
import type { MatchPerson } from '@/lib/domain/matching/person'
import type { Book } from '@/tests/bench/duplicates/book'
import { peopleOf } from '@/tests/bench/duplicates/people'
import { entryOf, type Mistake, MISTAKES, mistakesOf, scriptOf } from '@/tests/bench/duplicates/writing'

interface Entry {
  readonly soul: number
  readonly home: number
  readonly person: MatchPerson
  readonly mistakes: ReadonlySet<Mistake>
}

export interface Measured {
  readonly seed: string
  readonly entries: number
  readonly labelled: number
  readonly compared: number
  readonly all: number
  readonly foundRight: number
  readonly foundWrong: number
  /** Labelled pairs that no block brought together. */
  readonly unmet: number
  readonly widest: number
  readonly byMistake: ReadonlyMap<Mistake, { readonly pairs: number; readonly found: number }>
}

const NONE: ReadonlySet<Mistake> = new Set()

/** Entries of a made-up people: everybody once, one in twelve a second time with mistakes in another family. */
const entriesOf = (seed: string, book: Book, persons: number): readonly Entry[] => {
  const chance = chanceFrom(seed)
  const souls = peopleOf(chance, book, persons)
  const villages = Math.max(1, Math.ceil(persons / 220))
  const entries: Entry[] = []
  for (const soul of souls) {
    const script = scriptOf(chance)
    entries.push({
      soul: soul.id,
      home: soul.home,
      mistakes: NONE,
      person: entryOf(soul, { chance, script, mistakes: NONE }, villages),
    })
    if (!happens(chance, 8)) continue
    const mistakes = mistakesOf(chance)
    const other = mistakes.has('transliteration')
      ? script === 'en'
        ? 'hi'
        : script === 'hi'
          ? 'en'
          : oneOf(chance, ['en', 'hi'] as const)
      : scriptOf(chance)
    entries.push({
      soul: soul.id,
      home: -soul.id - 1,
      mistakes,
      person: entryOf(soul, { chance, script: other, mistakes }, villages),
    })
  }
  return entries
}

/** Looks for every entry among those before it, as the register does when it writes, and counts what it finds. */
export const measure = (seed: string, book: Book, persons: number, threshold = CANDIDATE_FROM): Measured => {
  const entries = entriesOf(seed, book, persons)
  const kept = new Map<string, number[]>()
  const byMistake = new Map(MISTAKES.map((mistake) => [mistake, { pairs: 0, found: 0 }]))
  const counts = { compared: 0, foundRight: 0, foundWrong: 0, unmet: 0, widest: 0, labelled: 0 }
  entries.forEach((entry, at) => {
    const { near, far } = probeKeys(entry.person)
    const bearing = (keys: readonly string[]) => new Set(keys.flatMap((key) => kept.get(key) ?? []))
    const anywhere = bearing(far)
    const met = new Set([...bearing(near), ...(anywhere.size > FAR_BEARERS ? [] : anywhere)])
    const twin = entry.mistakes.size > 0 ? at - 1 : null
    let found = false
    for (const other of met) {
      const before = entries[other]
      if (!before || before.home === entry.home) continue
      counts.compared += 1
      const { score } = compare(before.person, entry.person)
      if (score < threshold) continue
      if (before.soul === entry.soul) {
        counts.foundRight += 1
        found = true
      } else counts.foundWrong += 1
    }
    counts.widest = Math.max(counts.widest, met.size)
    if (twin !== null) {
      counts.labelled += 1
      if (!met.has(twin)) counts.unmet += 1
      for (const mistake of entry.mistakes) {
        const before = byMistake.get(mistake) ?? { pairs: 0, found: 0 }
        byMistake.set(mistake, { pairs: before.pairs + 1, found: before.found + (found ? 1 : 0) })
      }
    }
    for (const key of memberKeys(entry.person)) {
      if (/^[ng]:/.test(key)) continue
      const already = kept.get(key)
      if (already) already.push(at)
      else kept.set(key, [at])
    }
  })
  const all = (entries.length * (entries.length - 1)) / 2
  return { seed, entries: entries.length, all, ...counts, byMistake }
}
