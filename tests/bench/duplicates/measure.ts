import { compare, CANDIDATE_FROM } from '@/lib/domain/matching/compare'
import { FEW, memberKeys, probeKeys } from '@/lib/domain/matching/keys'
import type { Book } from '@/tests/bench/duplicates/book'
import { entriesOf, type Entry, type People } from '@/tests/bench/duplicates/entries'
import { type Mistake, MISTAKES } from '@/tests/bench/duplicates/writing'

export interface Measured {
  readonly seed: string
  readonly entries: number
  /** Pairs of entries of one person. */
  readonly labelled: number
  readonly compared: number
  readonly all: number
  readonly foundRight: number
  readonly foundWrong: number
  /** The most entries that one was compared with. */
  readonly widest: number
  /** Second and third entries, and how many of them met another entry of their person when they themselves looked. */
  readonly later: number
  readonly met: number
  readonly byMistake: ReadonlyMap<Mistake, { readonly pairs: number; readonly found: number }>
}

/** So many of a village are looked at, as in the register (`duplicate_candidates`). */
const MOST = 300

type Kept = ReadonlyMap<string, readonly number[]>

const registerOf = (entries: readonly Entry[]): Kept => {
  const kept = new Map<string, number[]>()
  entries.forEach(({ person }, at) => {
    for (const key of memberKeys(person)) {
      if (/^[ng]:/.test(key)) continue
      const already = kept.get(key)
      if (already) already.push(at)
      else kept.set(key, [at])
    }
  })
  return kept
}

/** Whom an entry is compared with: of the village, and of each group of wide keys that no more than a few share. */
const lookedAt = (entries: readonly Entry[], kept: Kept, at: number): ReadonlySet<number> => {
  const own = entries[at]
  if (!own) return new Set()
  const { near, wide } = probeKeys(own.person)
  const bearing = (keys: readonly string[], most: number): ReadonlySet<number> => {
    const found = new Set<number>()
    for (const key of keys)
      for (const other of kept.get(key) ?? []) {
        if (entries[other]?.home !== own.home) found.add(other)
        if (found.size > most) return found
      }
    return found
  }
  const few = wide.map((group) => bearing(group, FEW)).filter(({ size }) => size <= FEW)
  return new Set([...[...bearing(near, MOST)].slice(0, MOST), ...few.flatMap((group) => [...group])])
}

const othersOf = (entries: readonly Entry[]): number => {
  const times = new Map<number, number>()
  for (const { soul } of entries) times.set(soul, (times.get(soul) ?? 0) + 1)
  return [...times.values()].reduce((sum, one) => sum + (one * (one - 1)) / 2, 0)
}

/**
 * A register that was brought by a file and is compared entry by entry, as the worker does after an import: everybody is
 * looked for among all. A pair counts once, whichever of the two found the other.
 */
export const measure = (people: People, book: Book, threshold = CANDIDATE_FROM): Measured => {
  const entries = entriesOf(people, book)
  const kept = registerOf(entries)
  const found = new Map<string, boolean>()
  const byMistake = new Map(MISTAKES.map((mistake) => [mistake, { pairs: 0, found: 0 }]))
  const counts = { compared: 0, widest: 0, later: 0, met: 0 }
  entries.forEach((entry, at) => {
    const looked = lookedAt(entries, kept, at)
    counts.compared += looked.size
    counts.widest = Math.max(counts.widest, looked.size)
    let met = false
    for (const other of looked) {
      const one = entries[other]
      if (!one || compare(one.person, entry.person).score < threshold) continue
      const right = one.soul === entry.soul
      met ||= right
      found.set(at < other ? `${at} ${other}` : `${other} ${at}`, right)
    }
    if (entry.mistakes.size === 0) return
    counts.later += 1
    counts.met += met ? 1 : 0
    for (const mistake of entry.mistakes) {
      const before = byMistake.get(mistake) ?? { pairs: 0, found: 0 }
      byMistake.set(mistake, { pairs: before.pairs + 1, found: before.found + (met ? 1 : 0) })
    }
  })
  const foundRight = [...found.values()].filter(Boolean).length
  return {
    ...{ seed: people.seed, entries: entries.length, labelled: othersOf(entries), ...counts, byMistake },
    ...{ foundRight, foundWrong: found.size - foundRight, all: (entries.length * (entries.length - 1)) / 2 },
  }
}
