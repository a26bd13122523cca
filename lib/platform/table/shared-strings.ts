import { LONGEST_CELL, MOST_TEXT_BYTES } from './limits'
import type { MarkupReader } from './markup'
import { unreadable } from './unreadable'

/** The texts of a workbook that stand once and are named by number; kept as bytes, which are fewer than strings. */
export interface SharedStrings {
  readonly at: (index: number) => string | undefined
}

const PAGE = 1024 * 1024

/** Signs that a workbook cannot hold stand in its texts as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text

export const sharedStrings = (): SharedStrings & { readonly reader: MarkupReader } => {
  const pages: Buffer[] = []
  const ends: number[] = []
  const pageOf: number[] = []
  let used = 0
  let size = 0
  let text = ''
  let inText = false
  let phonetic = 0
  const add = (): void => {
    const bytes = Buffer.from(unescaped(text))
    size += bytes.length
    if (size > MOST_TEXT_BYTES) throw unreadable('tables.tooLarge')
    let page = pages.at(-1)
    if (!page || used + bytes.length > page.length) {
      page = Buffer.allocUnsafe(Math.max(PAGE, bytes.length))
      pages.push(page)
      used = 0
    }
    page.set(bytes, used)
    used += bytes.length
    ends.push(used)
    pageOf.push(pages.length - 1)
  }
  return {
    at: (index) => {
      const page = pageOf[index]
      const from = index > 0 && pageOf[index - 1] === page ? ends[index - 1] : 0
      return page === undefined ? undefined : pages[page]?.toString('utf8', from, ends[index])
    },
    reader: {
      open: (name) => {
        if (name === 'si') text = ''
        if (name === 'rPh') phonetic += 1
        inText = name === 't' && phonetic === 0
      },
      text: (piece) => {
        if (inText && text.length <= LONGEST_CELL) text += piece
      },
      close: (name) => {
        inText = false
        if (name === 'rPh') phonetic -= 1
        if (name === 'si') add()
      },
    },
  }
}
