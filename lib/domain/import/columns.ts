/** A column that an import reads: its name in the portal, and the spellings under which senders write it. */
export interface KnownColumn<Name extends string = string> {
  readonly name: Name
  /** English and Hindi; case, spaces, points and dashes do not matter. */
  readonly spellings: readonly string[]
  readonly required?: boolean
}

/**
 * How sure a match is: EXACT – the header is one of the spellings; LIKELY – once what stands in brackets is dropped, or
 * with its words in another order; GUESS – but for a letter or two. A guess is for a person to confirm.
 */
export const SURENESS = ['EXACT', 'LIKELY', 'GUESS'] as const
export type Sureness = (typeof SURENESS)[number]

export interface MatchedColumn<Name extends string = string> {
  readonly column: Name
  /** Which cell of a row, from 0. */
  readonly index: number
  /** The header as the file writes it. */
  readonly header: string
  readonly sure: Sureness
}

export interface Mapping<Name extends string = string> {
  readonly matched: readonly MatchedColumn<Name>[]
  /** Headers that name no known column, blank ones left out. */
  readonly unmatched: readonly { readonly index: number; readonly header: string }[]
  /** Required columns that no header names. */
  readonly missing: readonly Name[]
}

/** A bracket that names another language tells two columns apart: `Name (In Hindi)` is not `Name`. */
const REMARK = /[([{](?![^)\]}]*(?:local|hindi|हिन्दी|हिंदी|स्थानीय))[^)\]}]*[)\]}]/gi

/** One spelling of what Hindi writes in several ways: nukta, chandrabindu, and the half nasal before a consonant. */
const oneHindi = (text: string): string =>
  text
    .replaceAll('़', '')
    .replaceAll('ँ', 'ं')
    .replace(/[ङञणनम]्(?=[क-ह])/g, 'ं')

const words = (header: string): readonly string[] =>
  oneHindi(header.normalize('NFKC').toLowerCase()).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** A header as headers are compared: after NFKC, in lower case, without spaces and punctuation (domain §6). */
export const squeezed = (header: string): string => words(header).join('')

const withoutRemarks = (header: string): string => header.normalize('NFKC').replace(REMARK, ' ')

const sorted = (header: string): string => [...words(withoutRemarks(header))].toSorted().join(' ')

/** The ways in which a header may be a spelling, the surest first. */
const WAYS: readonly (readonly [Sureness, (text: string) => string])[] = [
  ['EXACT', squeezed],
  ['LIKELY', (text) => squeezed(withoutRemarks(text))],
  ['LIKELY', sorted],
]

/** Shorter headers are one another's neighbours by accident: `age` and `wage`. */
const SHORTEST_GUESS = 6

/** Whether one text becomes the other by changing, adding or leaving out at most so many letters. */
const within = (a: string, b: string, most: number): boolean => {
  if (Math.abs(a.length - b.length) > most) return false
  let before = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    before = row
  }
  return (before[b.length] ?? most + 1) <= most
}

/** Digits tell columns apart (`Census 2001 Code`, `Address 2`): a guess never changes one. */
const near = (header: string, spelling: string): boolean => {
  const [a, b] = [squeezed(withoutRemarks(header)), squeezed(spelling)]
  if (Math.min(a.length, b.length) < SHORTEST_GUESS || a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false
  return within(a, b, a.length < 12 ? 1 : 2)
}

/**
 * Which column each header of a file names (domain §6): the surest match first, each header and each column once; of
 * two equal headers the first. A guess is made only where a single column and a single header come near each other.
 */
export const proposeMapping = <Name extends string>(
  header: readonly string[],
  columns: readonly KnownColumn<Name>[],
): Mapping<Name> => {
  const matched = new Map<number, MatchedColumn<Name>>()
  const taken = new Set<Name>()
  const take = (index: number, column: Name, sure: Sureness): void => {
    if (matched.has(index) || taken.has(column)) return
    taken.add(column)
    matched.set(index, { column, index, header: header[index] ?? '', sure })
  }
  for (const [sure, way] of WAYS) {
    const bySpelling = new Map(columns.flatMap(({ name, spellings }) => spellings.map((word) => [way(word), name])))
    header.forEach((text, index) => {
      const column = way(text) === '' ? undefined : bySpelling.get(way(text))
      if (column !== undefined) take(index, column, sure)
    })
  }
  const left = columns.filter(({ name }) => !taken.has(name))
  const guesses = header.flatMap((text, index) =>
    matched.has(index)
      ? []
      : left.filter((c) => c.spellings.some((word) => near(text, word))).map((c) => ({ index, column: c.name })),
  )
  for (const { index, column } of guesses) {
    const rivals = guesses.filter((other) => other.index === index || other.column === column)
    if (rivals.length === 1) take(index, column, 'GUESS')
  }
  return {
    matched: [...matched.values()].toSorted((a, b) => a.index - b.index),
    unmatched: header.flatMap((text, index) =>
      matched.has(index) || text.trim() === '' ? [] : [{ index, header: text }],
    ),
    missing: columns.filter(({ name, required }) => required && !taken.has(name)).map(({ name }) => name),
  }
}

/** Title lines above a header are few; a header further down is none. */
export const TITLE_LINES = 30

/**
 * Finds the header under any title lines: of the first thirty rows the one that surely names the most columns, the
 * first of equals. Null when no row names a required column, or two columns where none is required.
 */
export const findHeader = <Name extends string>(
  rows: readonly (readonly string[])[],
  columns: readonly KnownColumn<Name>[],
): { readonly at: number; readonly mapping: Mapping<Name> } | null => {
  const required = new Set(columns.filter((column) => column.required).map(({ name }) => name))
  let best: { readonly at: number; readonly mapping: Mapping<Name>; readonly names: number } | null = null
  for (const [at, cells] of rows.slice(0, TITLE_LINES).entries()) {
    const mapping = proposeMapping(cells, columns)
    const sure = mapping.matched.filter(({ sure: how }) => how !== 'GUESS')
    const fits = required.size > 0 ? sure.some(({ column }) => required.has(column)) : sure.length > 1
    if (fits && sure.length > (best?.names ?? 0)) best = { at, mapping, names: sure.length }
  }
  return best && { at: best.at, mapping: best.mapping }
}
