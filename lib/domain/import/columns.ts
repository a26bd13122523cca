import { matchHeaders, squeezed } from './headers'

/** A column that a kind of file may have, with the spellings under which it is met. */
export interface KnownColumn {
  readonly name: string
  readonly spellings: readonly string[]
}

/** The columns of a kind of file. */
export interface KnownColumns {
  readonly columns: readonly KnownColumn[]
  /** The column whose cell says which record a row belongs to; without it nothing can be read. */
  readonly key: string
  /** Columns that must be named besides the key: of each list at least one. */
  readonly needed: readonly (readonly string[])[]
}

/** Which column of the file (counted from 0) means what. */
export type Mapping = Readonly<Record<string, number>>

/** What a sender's headers were last said to mean: column name to header; an empty header means "is not in the file". */
export type Remembered = Readonly<Record<string, string>>

/** How far down a header may stand under its title lines. */
const TITLE_LINES = 30

/** What the cells of a header mean: as a person last said of this sender's files, else by the known spellings. */
export const proposeMapping = (known: KnownColumns, header: readonly string[], remembered: Remembered): Mapping => {
  const plain = header.map(squeezed)
  const mapping: Record<string, number> = {}
  const taken = new Set<number>()
  for (const { name } of known.columns) {
    const said = squeezed(remembered[name] ?? '')
    const at = plain.findIndex((cell, index) => cell !== '' && cell === said && !taken.has(index))
    if (at < 0) continue
    mapping[name] = at
    taken.add(at)
  }
  const left = known.columns.filter(({ name }) => mapping[name] === undefined && remembered[name] !== '')
  const unsaid = header.map((cell, index) => (taken.has(index) ? '' : cell))
  for (const { name, index } of matchHeaders(unsaid, left)) mapping[name] = index
  return mapping
}

/** What of a mapping is remembered for the sender's next file, whose columns may stand in another order. */
export const rememberedOf = (known: KnownColumns, header: readonly string[], mapping: Mapping): Remembered => {
  const said: Record<string, string> = {}
  for (const { name } of known.columns) {
    const at = mapping[name]
    if (at === undefined) {
      const proposed = proposeMapping(known, header, {})[name]
      // A column that its spelling would have found, and a person took away, stays away.
      if (proposed !== undefined) said[name] = ''
    } else said[name] = header[at] ?? ''
  }
  return said
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
