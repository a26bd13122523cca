import type { Family } from '@/lib/domain/household/family'
import type { ImportProblem } from '@/lib/domain/import/problem'
import { SAME_BY, type SameBy } from '@/lib/domain/matching/same-family'

/** A family of a file beside the family of the register that it probably is. */
export interface AlreadyHereRow {
  readonly line: number
  /** The members' names as the file writes them. */
  readonly told: string
  /** The number of the register's family as the reader may know it: of another office's masked, of the file's its line. */
  readonly number: string
  /** Where it stands when it is not in the reader's register: in that of another office, or further up in the file. */
  readonly where: 'ELSEWHERE' | 'FILE' | null
  /** The members' names of the file's own earlier family; empty for families of the register. */
  readonly first: string
  /** Null when the reader may not look at it, or when it has left the reader's register since. */
  readonly held: { readonly id: string; readonly number: string; readonly names: { en: string; hi: string } } | null
  readonly by: SameBy
  readonly alike: number
  readonly members: number
}

interface Known {
  readonly id: string
  readonly number: string
  readonly family: Family
}

const namesIn = ({ members }: Family, first: 'en' | 'hi', second: 'en' | 'hi'): string =>
  members
    .filter(({ ended }) => ended === undefined)
    .map(({ name }) => name[first] ?? name[second] ?? '')
    .join(', ')

export const toAlreadyHere = ({ line, params }: ImportProblem, known: Known | null): AlreadyHereRow => ({
  line,
  told: String(params['told'] ?? ''),
  number: String(params['number'] ?? ''),
  where: params['source'] === 'FILE' ? 'FILE' : params['household'] === '' ? 'ELSEWHERE' : null,
  first: String(params['first'] ?? ''),
  held: known && {
    id: known.id,
    number: known.number,
    names: { en: namesIn(known.family, 'en', 'hi'), hi: namesIn(known.family, 'hi', 'en') },
  },
  by: SAME_BY.find((by) => by === params['card']) ?? (params['card'] === 'yes' ? 'CARD' : 'NAMES'),
  alike: Number(params['alike']),
  members: Number(params['members']),
})
