import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/**
 * What a newer register is that does not name every line of the one in force: the whole register, so that the missing lines
 * have ended, or a supplement, so that they stay in force (decision 0070).
 */
export const EXTENTS = ['WHOLE', 'SUPPLEMENT'] as const
export type Extent = (typeof EXTENTS)[number]

/** The lines of a place: all in force, and those that the newer register does not name. */
export interface LeftOutPart {
  readonly place: PlacePath
  readonly of: number
  readonly lines: number
}

/** Which lines of the register in force a newer one does not name. */
export interface LeftOut {
  /** The day of the register in force. */
  readonly asOf: PlainDate
  readonly of: number
  readonly lines: number
  /** The places with most of them. */
  readonly parts: readonly LeftOutPart[]
  /** How many more places have some. */
  readonly further: number
}

/** A register of a State has thousands of panchayats; a person looks at the worst. */
const SHOWN = 20

/** What is left out, from the lines in force and those of them that the newer file names, each by place; null for nothing. */
export const leftOutOf = (
  asOf: PlainDate,
  inForce: ReadonlyMap<PlacePath, number>,
  named: ReadonlyMap<PlacePath, number>,
): LeftOut | null => {
  const parts = [...inForce.entries()]
    .map(([place, of]): LeftOutPart => ({ place, of, lines: of - (named.get(place) ?? 0) }))
    .filter(({ lines }) => lines > 0)
    .toSorted((a, b) => b.lines - a.lines || (a.place < b.place ? -1 : 1))
  if (parts.length === 0) return null
  const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0)
  return {
    asOf,
    of: sum(inForce.values()),
    lines: sum(parts.map(({ lines }) => lines)),
    parts: parts.slice(0, SHOWN),
    further: Math.max(0, parts.length - SHOWN),
  }
}

/** What a person said that the file is; null while nobody did. */
export const extentIn = ({ extent }: Readonly<Record<string, string>>): Extent | null =>
  EXTENTS.find((known) => known === extent) ?? null
