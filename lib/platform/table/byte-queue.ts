import type { Source } from './shape'

const NONE: Buffer = Buffer.alloc(0)

/** Bytes taken from the front of a source, in pieces of the taker's choice. */
export interface ByteQueue {
  /** The first so many bytes without taking them; fewer only when the source has no more. */
  readonly peek: (count: number) => Promise<Buffer>
  /** Takes so many bytes; fewer only when the source has no more. */
  readonly take: (count: number) => Promise<Buffer>
  /** Takes what is at hand, at most so many bytes; null at the end. */
  readonly some: (most: number) => Promise<Buffer | null>
  /** Puts bytes back in front. */
  readonly back: (bytes: Buffer) => void
  readonly close: () => Promise<void>
}

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const byteQueue = (source: Source): ByteQueue => {
  const chunks = source()[Symbol.asyncIterator]()
  let held = NONE
  const more = async (): Promise<boolean> => {
    const next = await chunks.next()
    if (next.done) return false
    held = held.length === 0 ? viewOf(next.value) : Buffer.concat([held, next.value])
    return true
  }
  const peek = async (count: number): Promise<Buffer> => {
    while (held.length < count && (await more()));
    return held.subarray(0, count)
  }
  const front = (count: number): Buffer => {
    const bytes = held.subarray(0, count)
    held = held.subarray(bytes.length)
    return bytes
  }
  return {
    peek,
    take: async (count) => {
      await peek(count)
      return front(count)
    },
    some: async (most) => {
      while (held.length === 0) if (!(await more())) return null
      return front(most)
    },
    back: (bytes) => {
      held = held.length === 0 ? bytes : Buffer.concat([bytes, held])
    },
    close: async () => {
      await chunks.return?.()
    },
  }
}

/** The first bytes of a source. */
export const headOf = async (source: Source, count: number): Promise<Buffer> => {
  const queue = byteQueue(source)
  try {
    return await queue.peek(count)
  } finally {
    await queue.close()
  }
}
