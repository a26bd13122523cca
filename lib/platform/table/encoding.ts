import { unreadable } from './unreadable'
import { unfinishedUtf8, wholeUtf8 } from './utf8'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * The typographic signs that English text of Windows has beyond ASCII. Texts in Hindi fonts of before Unicode use the
 * whole upper half; a text with any other byte of it is not taken for English.
 */
export const TYPOGRAPHIC: ReadonlySet<number> = new Set([
  0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0, 0xb0, 0xbc, 0xbd, 0xbe,
])

/** Letters joined by brackets, slashes or signs: how Hindi typed in such a font looks when it is read as English. */
const FONT_HINDI = /[A-Za-z](?:[[\]{}=~^\\\x91\x93\x94]|\/k)[A-Za-z]/g
const WORD = /[A-Za-z]{2,}/g

const BYTE_ORDER_MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Of two bytes to a character, where the zeros of Latin letters, digits and separators stand; null when nowhere. */
const wideOrder = (head: Uint8Array): Encoding | null => {
  const zeros = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) * 20 < head.length) return null
  if (odd > even * 10) return 'utf-16le'
  return even > odd * 10 ? 'utf-16be' : null
}

/** Whether nothing but a few zero bytes keeps it from being a text: a picture or a program has other controls, and many. */
const isText = (head: Uint8Array): boolean => {
  let strange = 0
  for (const byte of head) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) strange += 1
  return strange * FEW < head.length
}
const FEW = 50

const lineOf = (head: Uint8Array, at: number): number =>
  head.subarray(0, at).reduce((line, byte) => (byte === 0x0a ? line + 1 : line), 1)

/**
 * In which encoding a text is, by its first bytes. UTF-8 needs no mark; a stray byte among Unicode letters is left for
 * the reading to find. What is neither Unicode nor plainly English is answered with a fault and not guessed.
 */
export const encodingOf = (head: Buffer): Encoding => {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => head[at] === byte))
  if (marked) return marked[0]
  if (head.includes(0)) {
    const wide = wideOrder(head)
    if (wide !== null) return wide
    throw isText(head) ? unreadable('tables.zeroByte', lineOf(head, head.indexOf(0))) : unreadable('tables.notTable')
  }
  const strange: number[] = []
  let letters = 0
  const end = head.length - unfinishedUtf8(head)
  for (let at = 0; at < end; at += 1) {
    const good = wholeUtf8(head.subarray(at, end))
    letters += head.subarray(at, at + good).reduce((count, byte) => (byte >= 0xc2 ? count + 1 : count), 0)
    at += good
    if (at < end) strange.push(at)
  }
  if (letters >= strange.length) return 'utf-8'
  const other = strange.find((at) => !TYPOGRAPHIC.has(head[at] ?? 0))
  const english = head.toString('latin1')
  const fontlike = (english.match(FONT_HINDI)?.length ?? 0) * 50 > (english.match(WORD)?.length ?? 0)
  if (other === undefined && !fontlike) return 'windows-1252'
  throw unreadable('tables.unknownEncoding', lineOf(head, other ?? strange[0] ?? 0))
}
