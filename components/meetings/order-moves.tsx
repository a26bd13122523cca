import type { OrderRow } from '@/components/meetings/order-row-fields'
import { keptInBox, type Typed } from '@/lib/platform/form-state'

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

/** What is typed into a row. */
export const ROW_BOXES = ['rank', 'decision', 'rejection', 'deviation', 'words'] as const
export type RowBox = (typeof ROW_BOXES)[number]

/** What a box of a row holds as it was given. */
export const givenIn = (row: OrderRow, box: RowBox): string => String(row[box] ?? '')

/** The rows as they were typed, after the server sent the form back, beside what stands by then; as given before that. */
export const withTyped = (rows: readonly OrderRow[], typed: Typed | null): readonly OrderRow[] => {
  if (!typed) return rows
  const places = Object.keys(typed).filter((name) => name.endsWith('.applicationId'))
  const byId = new Map(places.map((name) => [typed[name], name.replace(/\.applicationId$/, '')]))
  return rows.map((row) => {
    const name = byId.get(row.applicationId)
    if (name === undefined) return row
    const kept = (box: RowBox) => keptInBox(typed, `${name}.${box}`, givenIn(row, box))
    const text = (box: RowBox) => String(kept(box).kept)
    const rank = Number.parseInt(text('rank'), 10)
    return {
      ...row,
      rank: Number.isNaN(rank) ? null : rank,
      decision: text('decision'),
      rejection: text('rejection'),
      deviation: text('deviation'),
      words: text('words'),
      meanwhile: ROW_BOXES.flatMap((box) => {
        const { stands } = kept(box)
        return stands === null ? [] : [{ box, stands }]
      }),
    }
  })
}
