import type { KnownColumn } from '@/lib/domain/import/columns'

/** Fewer cells than this say nothing: a single word may stand anywhere. */
const LEAST_CELLS = 3

/**
 * Which columns, of those whose heading nobody understands, can be told by what stands in them: every cell looks as only
 * one fact looks, and no other column does. It is a guess, for a person to confirm. `rows` are the first rows of the file,
 * `free` the places of the columns that mean nothing yet.
 */
export const byValues = (
  columns: readonly KnownColumn[],
  rows: readonly (readonly string[])[],
  free: readonly number[],
): readonly { readonly name: string; readonly index: number }[] => {
  const guesses = free.flatMap((index) => {
    const cells = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '')
    if (cells.length < LEAST_CELLS) return []
    return columns.filter(({ looks }) => looks !== undefined && cells.every(looks)).map(({ name }) => ({ name, index }))
  })
  return guesses.filter(
    (one) => guesses.filter(({ name, index }) => name === one.name || index === one.index).length === 1,
  )
}
