import { once } from 'node:events'
import { createInflateRaw } from 'node:zlib'
import type { ByteQueue } from './byte-queue'
import { unreadable } from './unreadable'

/** Bytes unpacked at a time: they may become a thousand times as many. */
const STEP = 16 * 1024

/**
 * Unpacks deflated bytes from a queue: exactly so many of them, or until they say themselves that they end; what was
 * taken too much is put back.
 */
export async function* inflated(queue: ByteQueue, packed: number | null): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: 4 * STEP })
  const out: Buffer[] = []
  inflate.on('data', (bytes: Buffer) => out.push(bytes))
  // Raised as soon as something is wrong, asked for later: without this it would be an unhandled rejection.
  const end = once(inflate, 'end').catch(() => {
    throw unreadable('tables.damaged')
  })
  end.catch(() => undefined)
  let left = packed ?? Infinity
  let fed = 0
  let ended = false
  let last: Buffer = Buffer.alloc(0)
  try {
    while (!ended) {
      const bytes = left > 0 ? await queue.some(Math.min(STEP, left)) : null
      if (bytes === null) {
        if (left > 0) throw unreadable('tables.damaged')
        inflate.end()
        await end
        ended = true
      } else {
        left -= bytes.length
        fed += bytes.length
        last = bytes
        await Promise.race([end, new Promise<void>((done) => inflate.write(bytes, () => done()))])
        // Bytes that it does not want lie behind its end.
        ended = inflate.bytesWritten < fed
      }
      yield* out.splice(0)
    }
    const over = fed - inflate.bytesWritten
    if (packed === null) queue.back(last.subarray(last.length - over))
    else if (left > 0) throw unreadable('tables.damaged')
  } finally {
    inflate.destroy()
  }
}
