import { isUtf8 } from 'node:buffer'

/** Of how many bytes the character is that begins with this one; 1 for a byte that begins none. */
const lengthFrom = (byte: number): number => (byte < 0xc2 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4)

/** How many of the bytes are whole characters of UTF-8 before the first that is none. */
export const wholeUtf8 = (bytes: Uint8Array): number => {
  let at = 0
  while (at < bytes.length) {
    const length = lengthFrom(bytes[at] ?? 0)
    if ((length > 1 || (bytes[at] ?? 0) >= 0x80) && !isUtf8(bytes.subarray(at, at + length))) break
    at += length
  }
  return at
}

/** How many bytes at the end begin a character without finishing it. */
export const unfinishedUtf8 = (bytes: Uint8Array): number => {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc2) return lengthFrom(byte) > back ? back : 0
  }
  return 0
}
