import { isAscii, isUtf8 } from 'node:buffer'
import { type Encoding, TYPOGRAPHIC } from './encoding'
import { MOST_BYTES } from './limits'
import type { Source } from './shape'
import { unreadable } from './unreadable'
import { unfinishedUtf8, wholeUtf8 } from './utf8'

/** The text of some bytes; how many of them were read; and whether what follows is no character of the encoding. */
interface Decoded {
  readonly text: string
  readonly used: number
  readonly bad: boolean
}

const narrow = (bytes: Buffer): Decoded => {
  const end = bytes.length - unfinishedUtf8(bytes)
  const whole = bytes.subarray(0, end)
  const good = isUtf8(whole) ? end : wholeUtf8(whole)
  return { text: bytes.toString('utf8', 0, good), used: good, bad: good < end }
}

/** Half of a pair without the other half. */
const HALF = /\p{Surrogate}/u

const wide =
  (swap: boolean) =>
  (bytes: Buffer): Decoded => {
    const even = bytes.subarray(0, bytes.length - (bytes.length % 2))
    const text = (swap ? Buffer.from(even).swap16() : even).toString('utf16le')
    const last = text.charCodeAt(text.length - 1)
    const kept = last >= 0xd800 && last < 0xdc00 ? text.slice(0, -1) : text
    const half = kept.search(HALF)
    return half < 0
      ? { text: kept, used: kept.length * 2, bad: false }
      : { text: kept.slice(0, half), used: half * 2, bad: true }
  }

const windows = (bytes: Buffer): Decoded => {
  const other = isAscii(bytes) ? -1 : bytes.findIndex((byte) => byte >= 0x80 && !TYPOGRAPHIC.has(byte))
  const used = other < 0 ? bytes.length : other
  return { text: new TextDecoder('windows-1252').decode(bytes.subarray(0, used)), used, bad: other >= 0 }
}

const DECODERS: Readonly<Record<Encoding, (bytes: Buffer) => Decoded>> = {
  'utf-8': narrow,
  'utf-16le': wide(false),
  'utf-16be': wide(true),
  'windows-1252': windows,
}

/** The text of a source, piece by piece, without a byte order mark; everything before a byte that is wrong, then the fault. */
export async function* decoded(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decode = DECODERS[encoding]
  let rest: Buffer = Buffer.alloc(0)
  let size = 0
  let begun = false
  for await (const chunk of source()) {
    size += chunk.length
    if (size > MOST_BYTES) throw unreadable('tables.tooLarge')
    const bytes = Buffer.concat([rest, chunk])
    const { text, used, bad } = decode(bytes)
    rest = bytes.subarray(used)
    // No text of a register holds a NUL, and no database takes one.
    const nul = text.indexOf('\0')
    yield text.slice(!begun && text.startsWith('\uFEFF') ? 1 : 0, nul < 0 ? undefined : nul)
    begun ||= text !== ''
    if (bad || nul >= 0) throw unreadable('tables.badBytes')
  }
  if (rest.length > 0) throw unreadable('tables.badBytes')
}
