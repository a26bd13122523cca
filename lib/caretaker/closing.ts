/** What must be put away before the process may end, in the reverse order of opening. */
export interface Closing {
  /** Adds a piece of tidying; the returned function takes it back. */
  readonly with: (tidy: () => void | Promise<void>) => () => void
  /** Tidies everything; a second call waits for the first and takes what was added since. */
  readonly now: () => Promise<void>
  /** Whether closing has begun. */
  readonly begun: () => boolean
}

export const closing = (): Closing => {
  const pieces: (() => void | Promise<void>)[] = []
  let running: Promise<void> | undefined
  const tidyAll = async () => {
    for (let piece = pieces.pop(); piece; piece = pieces.pop()) await piece()
  }
  return {
    with: (tidy) => {
      pieces.push(tidy)
      return () => {
        const at = pieces.indexOf(tidy)
        if (at >= 0) pieces.splice(at, 1)
      }
    },
    now: () => (running = (running ?? Promise.resolve()).then(tidyAll)),
    begun: () => running !== undefined,
  }
}
