import type { Family } from '@/lib/domain/household/family'
import type { ImportProblem } from '@/lib/domain/import/problem'

/** A family of a file beside the family of the register that it probably is. */
export interface AlreadyHereRow {
  readonly line: number
  /** The members' names as the file writes them. */
  readonly told: string
  /** Null when it has left the reader's register since. */
  readonly held: { readonly id: string; readonly number: string; readonly names: { en: string; hi: string } } | null
  readonly card: boolean
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
  held: known && {
    id: known.id,
    number: known.number,
    names: { en: namesIn(known.family, 'en', 'hi'), hi: namesIn(known.family, 'hi', 'en') },
  },
  card: params['card'] === 'yes',
  alike: Number(params['alike']),
  members: Number(params['members']),
})
