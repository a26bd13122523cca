import type { Source } from '@/lib/platform/table/shape'

export const COLUMNS = 30

const PIECE_ROWS = 250

const cellOf = (row: number, column: number): string => {
  if (column === 0) return `0209016600224550001000${String(row).padStart(7, '0')}`
  if (column % 7 === 0) return `देवकी देवी ${row % 500}`
  if (column % 7 === 3) return row % 50 === 0 ? '"Village Parnal, near the ""old"" school"' : `Devki Devi ${row % 900}`
  return column % 7 === 5 ? '' : String((row * column) % 10_000)
}

/** A survey file of so many rows as it comes from a disk, made once and given out in pieces. */
export const registerFile = (rows: number): Source => {
  const pieces = Array.from({ length: 40 }, (_, piece) =>
    Buffer.from(
      Array.from({ length: PIECE_ROWS }, (_, at) =>
        Array.from({ length: COLUMNS }, (__, column) => cellOf(piece * PIECE_ROWS + at, column)).join(','),
      )
        .map((line) => `${line}\r\n`)
        .join(''),
    ),
  )
  return async function* () {
    for (let given = 0; given < rows; given += PIECE_ROWS) {
      const piece = pieces[(given / PIECE_ROWS) % pieces.length]
      if (piece) yield await Promise.resolve(piece)
    }
  }
}

/** The yardstick: the same bytes as text, cut at their line ends, and nothing else. */
export const bareRows = async (source: Source): Promise<number> => {
  let rows = 0
  let rest = ''
  for await (const piece of source()) {
    const lines = (rest + Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('utf8')).split('\n')
    rest = lines.pop() ?? ''
    rows += lines.length
  }
  return rows
}
