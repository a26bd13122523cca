import { countsOf, type ResultCounts } from '@/lib/domain/pension/round'
import { PENSION_RESULTS, type PensionResult } from '@/lib/domain/pension/result'
import { type PlacePath, within } from '@/lib/domain/place/path'

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
  for (const [index, { parts: counted, finishedAt }] of newest.entries()) {
    const covered = (place: PlacePath) => newest.slice(0, index).some((later) => within(place, later.place))
    const own = counted.filter(({ place }) => isMine(place) && !covered(place))
    if (own.length > 0) used.push(finishedAt)
    parts.push(...own)
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
