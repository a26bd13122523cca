import { crc32 } from 'node:zlib'
import { type ByteQueue, byteQueue } from './byte-queue'
import { inflated } from './inflate'
import { MOST_BYTES, MOST_ENTRIES } from './limits'
import type { Source } from './shape'
import { unreadable } from './unreadable'

const FILE = 0x04034b50
/** What follows the files: the directory of the archive, or its end. */
const AFTER_FILES = [0x02014b50, 0x06054b50, 0x06064b50, 0x08064b50]
const DESCRIPTOR = 0x08074b50
const STORED = 0
const DEFLATED = 8
const HEADER = 30
const STEP = 64 * 1024
/** A size that stands in the extra field, in eight bytes. */
const LARGE = 0xffffffff

interface Header {
  readonly name: string
  readonly locked: boolean
  readonly method: number
  /** Null when the size and the checksum follow the bytes instead of standing before them. */
  readonly packed: number | null
  readonly crc: number
}

/** Bytes that may still be unpacked: an archive of small bombs is no better than a large one. */
interface Budget {
  left: number
}

/** A file of an archive; its bytes can be taken once, before the next file is asked for. */
export interface Entry {
  readonly name: string
  readonly locked: boolean
  readonly bytes: () => AsyncIterable<Uint8Array>
}

/** The files of a zip archive in the order in which they lie in it. What nobody takes is passed over. */
export async function* entriesOf(source: Source): AsyncGenerator<Entry> {
  const queue = byteQueue(source)
  const budget: Budget = { left: MOST_BYTES }
  const current: AsyncGenerator<Uint8Array>[] = []
  try {
    for (let count = 0; ; count += 1) {
      const header = await nextHeader(queue)
      if (!header) return
      if (count >= MOST_ENTRIES) throw unreadable('tables.manyEntries')
      const { name, locked, packed } = header
      const own = checked(queue, header, budget)
      current[0] = own
      let begun = false
      const hasBegun = (): boolean => begun
      const next = () => {
        begun = true
        return own.next()
      }
      // Whoever stops half way does not close the bytes: the rest is passed over here.
      yield { name, locked, bytes: () => ({ [Symbol.asyncIterator]: () => ({ next }) }) }
      if (packed !== null && !hasBegun()) await passOver(queue, packed)
      else while (!(await own.next()).done);
    }
  } finally {
    await current[0]?.return(undefined)
    await queue.close()
  }
}

const nextHeader = async (queue: ByteQueue): Promise<Header | null> => {
  const fixed = await queue.take(HEADER)
  const signature = fixed.length < 4 ? 0 : fixed.readUInt32LE(0)
  if (AFTER_FILES.includes(signature)) return null
  if (signature !== FILE || fixed.length < HEADER) throw unreadable('tables.damaged')
  const flags = fixed.readUInt16LE(6)
  const lengths = { name: fixed.readUInt16LE(26), extra: fixed.readUInt16LE(28) }
  const rest = await queue.take(lengths.name + lengths.extra)
  if (rest.length < lengths.name + lengths.extra) throw unreadable('tables.damaged')
  const size = fixed.readUInt32LE(18)
  return {
    name: rest.subarray(0, lengths.name).toString('utf8').replaceAll('\\', '/').replace(/^\/+/, ''),
    locked: (flags & 1) !== 0,
    method: fixed.readUInt16LE(8),
    packed: flags & 8 ? null : size === LARGE ? largeSize(rest.subarray(lengths.name)) : size,
    crc: fixed.readUInt32LE(14),
  }
}

/** The packed size in the field of large archives: it follows the unpacked one. */
const largeSize = (extra: Buffer): number => {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1 && at + 20 <= extra.length) return Number(extra.readBigUInt64LE(at + 12))
  }
  throw unreadable('tables.damaged')
}

async function* checked(
  queue: ByteQueue,
  { locked, method, packed, crc }: Header,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  if (locked) throw unreadable('tables.locked')
  if (method !== DEFLATED && (method !== STORED || packed === null)) throw unreadable('tables.otherArchive')
  let sum = 0
  for await (const bytes of method === DEFLATED ? inflated(queue, packed) : stored(queue, packed ?? 0)) {
    sum = crc32(bytes, sum)
    budget.left -= bytes.length
    if (budget.left < 0) throw unreadable('tables.tooLarge')
    yield bytes
  }
  if (sum !== (packed === null ? await checksumAfter(queue) : crc)) throw unreadable('tables.damaged')
}

async function* stored(queue: ByteQueue, count: number): AsyncGenerator<Buffer> {
  for (let left = count; left > 0;) {
    const bytes = await queue.some(Math.min(left, STEP))
    if (!bytes) throw unreadable('tables.damaged')
    left -= bytes.length
    yield bytes
  }
}

const passOver = async (queue: ByteQueue, count: number): Promise<void> => {
  const bytes = stored(queue, count)
  while (!(await bytes.next()).done);
}

/** Takes the descriptor behind a file: a signature or none, the checksum, and sizes of four or of eight bytes each. */
const checksumAfter = async (queue: ByteQueue): Promise<number> => {
  const head = await queue.peek(28)
  const signed = head.length >= 4 && head.readUInt32LE(0) === DESCRIPTOR ? 4 : 0
  const ends = [signed + 12, signed + 20].find((end) => {
    const next = head.length >= end + 4 ? head.readUInt32LE(end) : 0
    return next === FILE || AFTER_FILES.includes(next)
  })
  if (ends === undefined) throw unreadable('tables.damaged')
  await queue.take(ends)
  return head.readUInt32LE(signed)
}
