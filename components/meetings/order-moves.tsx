import type { OrderRow } from '@/components/meetings/order-row-fields'

/** What was typed into the whole form, as the server sent it back. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

const decided = (row: OrderRow, rank: number, seats: number): OrderRow => ({
  ...row,
  rank,
  decision: rank <= seats ? 'SELECTED' : 'WAITLISTED',
})

const inOrder = (rows: readonly OrderRow[]): readonly OrderRow[] =>
  rows.toSorted((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER))

/** The rows after one of them changed places with the ranked row before or behind it; the line goes with the ranks. */
export const move = (rows: readonly OrderRow[], row: OrderRow, by: -1 | 1, seats: number): readonly OrderRow[] => {
  const { rank } = row
  if (rank === null) return rows
  const ranked = inOrder(rows).filter((one) => one.rank !== null)
  const other = ranked[ranked.indexOf(row) + by]
  const theirs = other?.rank ?? null
  if (theirs === null) return rows
  return inOrder(
    rows.map((one) => {
      if (one === row) return decided(one, theirs, seats)
      return one === other ? decided(one, rank, seats) : one
    }),
  )
}

const text = (typed: Typed, name: string, otherwise: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : otherwise
}

/** The rows as they were typed, after the server sent the form back; as given before that. */
export const withTyped = (rows: readonly OrderRow[], typed: Typed | null): readonly OrderRow[] => {
  if (!typed) return rows
  const places = Object.keys(typed).filter((name) => name.endsWith('.applicationId'))
  const byId = new Map(places.map((name) => [typed[name], name.replace(/\.applicationId$/, '')]))
  return rows.map((row) => {
    const name = byId.get(row.applicationId)
    if (name === undefined) return row
    const rank = Number.parseInt(text(typed, `${name}.rank`, ''), 10)
    return {
      ...row,
      rank: Number.isNaN(rank) ? null : rank,
      decision: text(typed, `${name}.decision`, row.decision),
      rejection: text(typed, `${name}.rejection`, ''),
      deviation: text(typed, `${name}.deviation`, ''),
      words: text(typed, `${name}.words`, ''),
    }
  })
}
