/** What the first bytes of a file say it is. */
export type FileKind = 'ARCHIVE' | 'OLD_WORKBOOK' | 'LOCKED_WORKBOOK' | 'OTHER_ARCHIVE' | 'OTHER' | 'TEXT'

const MAGIC: readonly (readonly [FileKind, readonly number[]])[] = [
  ['ARCHIVE', [0x50, 0x4b, 0x03, 0x04]],
  ['ARCHIVE', [0x50, 0x4b, 0x05, 0x06]],
  ['ARCHIVE', [0x50, 0x4b, 0x07, 0x08]],
  ['OTHER_ARCHIVE', [0x1f, 0x8b]],
  ['OTHER_ARCHIVE', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['OTHER_ARCHIVE', [0x37, 0x7a, 0xbc, 0xaf]],
  ['OTHER', [0x25, 0x50, 0x44, 0x46]],
  ['OTHER', [0x89, 0x50, 0x4e, 0x47]],
  ['OTHER', [0xff, 0xd8, 0xff]],
  ['OLD_WORKBOOK', [0x09, 0x08, 0x10, 0x00]],
  ['OLD_WORKBOOK', [0x09, 0x08, 0x08, 0x00]],
  ['OLD_WORKBOOK', [0x09, 0x04, 0x06, 0x00]],
  ['OLD_WORKBOOK', [0x09, 0x02, 0x06, 0x00]],
  ['OLD_WORKBOOK', [0x09, 0x00, 0x04, 0x00]],
]

/** A file of several streams, of which a workbook behind a password is one kind and the workbook of before 2007 another. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const begins = (head: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => head[at] === byte)

/** Names of streams stand in the file in two bytes to a letter. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

export const kindOf = (head: Buffer): FileKind => {
  if (begins(head, COMPOUND)) return head.includes(ENCRYPTED) ? 'LOCKED_WORKBOOK' : 'OLD_WORKBOOK'
  return MAGIC.find(([, mark]) => begins(head, mark))?.[0] ?? 'TEXT'
}
