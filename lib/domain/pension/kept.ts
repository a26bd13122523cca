import { countsOf, type ResultCounts } from '@/lib/domain/pension/round'
import { PENSION_RESULTS, type PensionResult } from '@/lib/domain/pension/result'
import { type PlacePath, upTo } from '@/lib/domain/place/path'

/** Persons of a place at one result. */
export interface Counted {
  readonly place: PlacePath
  readonly result: PensionResult
  readonly count: number
}

/** What a round came to when it ended, place by place. */
export interface KeptRound {
  readonly place: PlacePath
  readonly finishedAt: Date
  readonly parts: readonly Counted[]
}

/** The kept counts of an area, and between which rounds' ends they were counted; null while no round has ended. */
export interface KeptCounts {
  readonly parts: readonly Counted[]
  readonly span: { readonly from: Date; readonly until: Date } | null
}

/**
 * The counts of an area as the rounds that ended left them: each place stands as the newest round that covered it counted it,
 * were it a round of the place alone, of its block or of its district. Nothing is counted anew.
 */
export const keptCounts = (rounds: readonly KeptRound[], isMine: (place: PlacePath) => boolean): KeptCounts => {
  const newest = rounds.toSorted((a, b) => b.finishedAt.getTime() - a.finishedAt.getTime())
  const parts: Counted[] = []
  const used: Date[] = []
  // A State has a round for each of tens of thousands of panchayats: a place asks only for those above it.
  const covered = new Set<PlacePath>()
  for (const { place: whole, parts: counted, finishedAt } of newest) {
    const own = counted.filter(({ place }) => isMine(place) && !upTo(place).some((above) => covered.has(above)))
    if (own.length > 0) used.push(finishedAt)
    for (const part of own) parts.push(part)
    covered.add(whole)
  }
  const [until, from] = [used[0], used.at(-1)]
  return { parts, span: until && from ? { from, until } : null }
}

/** The counts of all parts together. */
export const sumOf = (parts: readonly Counted[]): ResultCounts =>
  countsOf(
    Object.fromEntries(
      PENSION_RESULTS.map((result) => [
        result,
        parts.reduce((sum, part) => (part.result === result ? sum + part.count : sum), 0),
      ]),
    ),
  )
