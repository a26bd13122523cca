import type { TableRow } from './shape'
import { Unreadable, unreadable } from './unreadable'

/** Makes rows of a text that comes piece by piece. */
export interface PieceReader {
  readonly feed: (text: string) => void
  /** There is no more text. */
  readonly finish: () => void
  /** The rows made since they were last taken. */
  readonly taken: () => readonly TableRow[]
  /** The line that is being read, for a fault. */
  readonly line: () => number
}

/** The rows of a text after each piece of it; those before a fault, then the fault with the line where it was met. */
export async function* piecesOf(
  text: AsyncIterable<string>,
  { feed, finish, taken, line }: PieceReader,
): AsyncGenerator<readonly TableRow[]> {
  let fault: Unreadable | null = null
  try {
    for await (const piece of text) {
      feed(piece)
      yield taken()
    }
    finish()
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown
    fault = thrown
  }
  yield taken()
  if (fault) throw fault.fault.line === undefined ? unreadable(fault.fault.code, line()) : fault
}
