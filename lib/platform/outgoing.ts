import 'server-only'

/** Pieces of an answer as the browser takes them: the next is made when there is room for it, none when it has gone. */
export const outgoing = (pieces: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull: async (to) => {
      const next = await pieces.next()
      if (next.done === true) to.close()
      else to.enqueue(next.value)
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
