import { byValues } from './by-values'
import { matchHeaders, type Sureness, squeezed } from './headers'

/** A column that a kind of file may have, with the spellings under which it is met. */
export interface KnownColumn {
  readonly name: string
  readonly spellings: readonly string[]
  /** Whether a cell looks as only this fact does; left out where cells of several facts look alike. */
  readonly looks?: (cell: string) => boolean
}

/** The columns of a kind of file. */
export interface KnownColumns {
  readonly columns: readonly KnownColumn[]
  /** The column whose cell says which record a row belongs to; without it nothing can be read. */
  readonly key: string
  /** Columns that must be named besides the key: of each list at least one. */
  readonly needed: readonly (readonly string[])[]
  /** The headings that the portal's own files have together, where such a file may not be handed in. */
  readonly own?: readonly (readonly string[])[]
}

/** Which column of the file (counted from 0) means what. */
export type Mapping = Readonly<Record<string, number>>

/** What a sender's headers were last said to mean: column name to header; an empty header means "is not in the file". */
export type Remembered = Readonly<Record<string, string>>

/**
 * How a column of a file came to its meaning: as a person said of this sender's files, by its heading (surely, likely or
 * but for a letter), by what stands in it, or because a person chose it in this file.
 */
export type HowSure = 'REMEMBERED' | Sureness | 'VALUES' | 'CHOSEN'

/** What is only guessed: a person looks at it before anything is imported. */
export const isToCheck = (sure: HowSure): boolean => sure === 'GUESS' || sure === 'VALUES'

/** A column of a file, what it means, and how sure that is. */
export interface Proposed {
  readonly name: string
  readonly index: number
  readonly sure: HowSure
}

type Rows = readonly (readonly string[])[]

/** How many rows below the header are shown, and looked at to tell a column by its cells. */
export const FIRST_ROWS = 10

/** How far down a header may stand under its title lines. */
const TITLE_LINES = 30

/**
 * What the cells of a header mean: as a person last said of this sender's files, else by the known spellings, else by what
 * stands below them in the first `rows`.
 */
export const proposeColumns = (
  known: KnownColumns,
  header: readonly string[],
  remembered: Remembered,
  rows: Rows,
): readonly Proposed[] => {
  const plain = header.map(squeezed)
  const proposed = new Map<number, Proposed>()
  const take = (name: string, index: number, sure: HowSure): void => {
    proposed.set(index, { name, index, sure })
  }
  const left = (): readonly KnownColumn[] => {
    const named = new Set([...proposed.values()].map(({ name }) => name))
    return known.columns.filter(({ name }) => !named.has(name) && remembered[name] !== '')
  }
  for (const { name } of known.columns) {
    const said = squeezed(remembered[name] ?? '')
    const at = plain.findIndex((cell, index) => cell !== '' && cell === said && !proposed.has(index))
    if (at >= 0) take(name, at, 'REMEMBERED')
  }
  const unsaid = header.map((cell, index) => (proposed.has(index) ? '' : cell))
  for (const { name, index, sure } of matchHeaders(unsaid, left())) take(name, index, sure)
  const free = header.flatMap((_, index) => (proposed.has(index) ? [] : [index]))
  for (const { name, index } of byValues(left(), rows, free)) take(name, index, 'VALUES')
  return [...proposed.values()].toSorted((a, b) => a.index - b.index)
}

/** The same as a mapping. */
export const proposeMapping = (
  known: KnownColumns,
  header: readonly string[],
  remembered: Remembered,
  rows: Rows = [],
): Mapping =>
  Object.fromEntries(proposeColumns(known, header, remembered, rows).map(({ name, index }) => [name, index]))

/** How sure each column of a mapping is; what a person chose otherwise than it would have been proposed is chosen. */
export const surenessOf = (mapping: Mapping, proposed: readonly Proposed[]): readonly Proposed[] =>
  Object.entries(mapping).map(([name, index]) => ({
    ...{ name, index },
    sure: proposed.find((one) => one.name === name && one.index === index)?.sure ?? 'CHOSEN',
  }))

/** What of a mapping is remembered for the sender's next file, whose columns may stand in another order. */
export const rememberedOf = (
  known: KnownColumns,
  header: readonly string[],
  mapping: Mapping,
  rows: Rows = [],
): Remembered => {
  const said: Record<string, string> = {}
  const proposed = proposeMapping(known, header, {}, rows)
  for (const { name } of known.columns) {
    const at = mapping[name]
    if (at === undefined) {
      // A column that its spelling or its cells would have found, and a person took away, stays away.
      if (proposed[name] !== undefined) said[name] = ''
    } else said[name] = header[at] ?? ''
  }
  return said
}

/** Whether a header is of a file that the portal itself gave out, and that may not come back as a file of this kind. */
export const isOwnFile = ({ own = [] }: KnownColumns, header: readonly string[]): boolean => {
  const told = new Set(header.map(squeezed))
  return own.length > 0 && own.every((wordings) => wordings.some((wording) => told.has(squeezed(wording))))
}

/** The columns that must still be named before the file can be read. */
export const lacking = (known: KnownColumns, mapping: Mapping): readonly string[] => [
  ...(mapping[known.key] === undefined ? [known.key] : []),
  ...known.needed.flatMap((anyOf) => (anyOf.some((name) => mapping[name] !== undefined) ? [] : [anyOf[0] ?? ''])),
]

/**
 * Which of the first rows is the header: the first that names the record's key, else the one that names most columns, else
 * the widest of them; null for no rows.
 */
export const headerAt = (
  known: KnownColumns,
  rows: readonly (readonly string[])[],
  remembered: Remembered,
): number | null => {
  const first = rows.slice(0, TITLE_LINES)
  const mappings = first.map((cells) => proposeMapping(known, cells, remembered))
  const withKey = mappings.findIndex((mapping) => mapping[known.key] !== undefined)
  if (withKey >= 0) return withKey
  const best = (weights: readonly number[]): number => weights.indexOf(Math.max(...weights))
  const named = mappings.map((mapping) => Object.keys(mapping).length)
  if (first.length === 0) return null
  return Math.max(...named) >= 2
    ? best(named)
    : best(first.map((cells) => cells.filter((cell) => cell.trim() !== '').length))
}
