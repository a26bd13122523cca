import 'server-only'
import type { Connection } from 'pg'

/** Who is told of a COPY: each piece, how many rows there were, or what broke it. */
export interface Listener {
  readonly piece: (bytes: Buffer, connection: Connection) => void
  readonly end: (rows: number) => void
  readonly fail: (fault: Error) => void
}

const PIECE = 1 << 16

/** What the driver tells while a COPY runs. Rows come one by one in a buffer that is used again: pieces are copies. */
export const copying = (text: string, { piece, end, fail }: Listener) => {
  let rows = 0
  let failed = false
  let room = Buffer.allocUnsafe(PIECE)
  let used = 0
  const flush = (connection: Connection) => {
    if (used > 0) piece(room.subarray(0, used), connection)
    room = Buffer.allocUnsafe(PIECE)
    used = 0
  }
  return {
    submit: (connection: Connection) => {
      connection.query(text)
    },
    handleCopyData: ({ chunk }: { readonly chunk: Buffer }, connection: Connection) => {
      if (used + chunk.length > PIECE) flush(connection)
      if (chunk.length > PIECE) piece(Buffer.from(chunk), connection)
      else used += chunk.copy(room, used)
    },
    handleCommandComplete: ({ text: tag }: { readonly text: string }, connection: Connection) => {
      rows = Number(/^COPY (\d+)$/.exec(tag)?.[1] ?? 0)
      flush(connection)
    },
    handleError: (fault: Error) => {
      failed = true
      fail(fault)
    },
    handleReadyForQuery: () => {
      if (!failed) end(rows)
    },
  }
}
