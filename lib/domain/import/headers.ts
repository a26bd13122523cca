/**
 * How sure a match is: EXACT – the header is one of the spellings; LIKELY – once what stands in brackets is dropped, or
 * with its words in another order; GUESS – but for one letter. A guess is for a person to confirm.
 */
export const SURENESS = ['EXACT', 'LIKELY', 'GUESS'] as const
export type Sureness = (typeof SURENESS)[number]

/** A column of a file that names a column which the portal reads. */
export interface MatchedColumn {
  readonly name: string
  /** Which cell of a row, from 0. */
  readonly index: number
  /** The header as the file writes it. */
  readonly header: string
  readonly sure: Sureness
}

/** A bracket that names another language tells two columns apart: `Name (In Hindi)` is not `Name`. */
const REMARK = /[([{](?![^)\]}]*(?:local|hindi|हिन्दी|हिंदी|स्थानीय))[^)\]}]*[)\]}]/gi

/** One spelling of what Hindi writes in several ways: nukta, chandrabindu, and the half nasal before a consonant. */
export const oneHindi = (text: string): string =>
  text
    .replaceAll('़', '')
    .replaceAll('ँ', 'ं')
    .replace(/[ङञणनम]्(?=[क-ह])/g, 'ं')

const words = (header: string): readonly string[] =>
  oneHindi(header.normalize('NFKC').toLowerCase()).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** A header as headers are compared: after NFKC, in lower case, without spaces and punctuation (domain §6). */
export const squeezed = (header: string): string => words(header).join('')

const withoutRemarks = (header: string): string => header.normalize('NFKC').replace(REMARK, ' ')

/** A header as headers are compared, without what stands in brackets: `Village Code (LGD)` is `villagecode`. */
export const bareHeader = (header: string): string => squeezed(withoutRemarks(header))

const sorted = (header: string): string => [...words(withoutRemarks(header))].toSorted().join(' ')

/** The ways in which a header may be a spelling, the surest first. */
const WAYS: readonly (readonly [Sureness, (text: string) => string])[] = [
  ['EXACT', squeezed],
  ['LIKELY', bareHeader],
  ['LIKELY', sorted],
]

/** Shorter headers are one another's neighbours by accident: `age` and `wage`. */
const SHORTEST_GUESS = 6

/** Whether one text becomes the other by changing, adding or leaving out one letter: `un` makes the opposite of a word. */
const isOneLetterOff = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}

/** Digits tell columns apart (`Census 2001 Code`, `Address 2`): a guess never changes one. */
const isNear = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= SHORTEST_GUESS &&
  isOneLetterOff(a, b) &&
  a.replace(/\D/g, '') === b.replace(/\D/g, '')

/** A column that the portal reads, with the spellings under which it is met; case, spaces and points do not matter. */
interface Spelled {
  readonly name: string
  readonly spellings: readonly string[]
}

/**
 * Which column each header of a file names (domain §6): the surest match first, each header and each column once, of
 * two equal headers the first, of two spellings the one named first. A guess is made only where a single column and a
 * single header come near each other.
 */
export const matchHeaders = (header: readonly string[], columns: readonly Spelled[]): readonly MatchedColumn[] => {
  const matched = new Map<number, MatchedColumn>()
  const taken = new Set<string>()
  const take = (index: number, name: string, sure: Sureness): void => {
    if (matched.has(index) || taken.has(name)) return
    taken.add(name)
    matched.set(index, { name, index, header: header[index] ?? '', sure })
  }
  for (const [sure, way] of WAYS) {
    const told = header.map(way)
    for (const { name, spellings } of columns) {
      for (const spelling of spellings) {
        const wanted = way(spelling)
        const index = told.findIndex((text, at) => text !== '' && text === wanted && !matched.has(at))
        if (index >= 0) take(index, name, sure)
      }
    }
  }
  const left = columns.flatMap(({ name, spellings }) =>
    taken.has(name) ? [] : [{ name, spellings: spellings.map(bareHeader) }],
  )
  const guesses = header.flatMap((text, index) => {
    if (matched.has(index)) return []
    const told = bareHeader(text)
    return left.flatMap(({ name, spellings }) =>
      spellings.some((word) => isNear(told, word)) ? [{ index, name }] : [],
    )
  })
  for (const { index, name } of guesses) {
    const rivals = guesses.filter((other) => other.index === index || other.name === name)
    if (rivals.length === 1) take(index, name, 'GUESS')
  }
  return [...matched.values()].toSorted((a, b) => a.index - b.index)
}
