import { type Attributes, local, openingTag, withoutEntities } from './markup-tag'
import { LONGEST_ROW } from './limits'
import { unreadable } from './unreadable'

/** What is made of the tags of a workbook: names are without their prefix. */
export interface MarkupReader {
  readonly open: (name: string, attributes: Attributes) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

/** Takes a text with tags piece by piece; refuses what is not well formed. */
export interface Markup {
  readonly feed: (text: string) => void
  /** There is no more text: every tag must be closed. */
  readonly finish: () => void
}

/** Tags inside one another; workbooks have about ten. */
const DEEPEST = 100

/** Signs of the longest beginning that says what kind of tag it is: `<![CDATA[`. */
const BEGINNING = 9
const CDATA = '<![CDATA['
/** The tags that are not elements: how they begin, how they end. */
const OTHERS = [
  ['<!--', '-->'],
  [CDATA, ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const

const [LESS, SLASH, EXCLAMATION, QUESTION] = [0x3c, 0x2f, 0x21, 0x3f]

/** Where a tag ends that is no element; -1 when its end has not come yet. */
const endOfOther = (text: string, at: number): number => {
  if (text.length - at < BEGINNING) return -1
  const [begin, end] = OTHERS.find(([beginning]) => text.startsWith(beginning, at)) ?? OTHERS[3]
  const found = text.indexOf(end, at + begin.length)
  return found < 0 ? -1 : found + end.length
}

/** Where the text ends that begins at `at`: an entity that is cut in two waits for its other half. */
const endOfText = (all: string, at: number): number => {
  const end = all.indexOf('<', at)
  if (end >= 0) return end
  const cut = all.lastIndexOf('&')
  return cut >= at && all.length - cut < 12 && !all.includes(';', cut) ? cut : all.length
}

/**
 * Reads the markup of workbooks, which knows neither entities of its own nor a document type; texts are handed on in the
 * pieces in which they come, so that nothing grows (decision 0039).
 */
export const markup = (reader: MarkupReader): Markup => {
  const open: string[] = []
  let rest = ''
  let begun = false
  /** Reads what begins at `at` and answers where it ends; -1 when its end has not come yet. */
  const text = (all: string, at: number): number => {
    const end = endOfText(all, at)
    const piece = all.slice(at, end)
    if (open.length > 0) reader.text(withoutEntities(piece))
    else if (piece.trim() !== '') throw unreadable('tables.damaged')
    return end === at ? -1 : end
  }
  const other = (all: string, at: number): number => {
    const end = endOfOther(all, at)
    if (end < 0) return end
    if (all.startsWith(CDATA, at)) reader.text(all.slice(at + CDATA.length, end - 3))
    else if (all.startsWith('<!D', at) && all.slice(at, end).includes('[')) throw unreadable('tables.damaged')
    return end
  }
  const closing = (all: string, at: number): number => {
    const end = all.indexOf('>', at)
    if (end < 0) return -1
    const name = all.slice(at + 2, end).trimEnd()
    if (open.pop() !== name) throw unreadable('tables.damaged')
    reader.close(local(name))
    return end + 1
  }
  const opening = (all: string, at: number): number => {
    const tag = openingTag(all, at)
    if (!tag) return -1
    if (open.length >= DEEPEST || (begun && open.length === 0)) throw unreadable('tables.damaged')
    begun = true
    const name = local(tag.name)
    reader.open(name, tag.attributes)
    if (tag.closed) reader.close(name)
    else open.push(tag.name)
    return tag.end
  }
  const next = (all: string, at: number): number => {
    if (all.charCodeAt(at) !== LESS) return text(all, at)
    const second = all.charCodeAt(at + 1)
    if (second === SLASH) return closing(all, at)
    if (second === EXCLAMATION || second === QUESTION) return other(all, at)
    return Number.isNaN(second) ? -1 : opening(all, at)
  }
  return {
    feed: (piece) => {
      const all = rest + piece
      let at = 0
      while (at < all.length) {
        const end = next(all, at)
        if (end < 0) break
        at = end
      }
      rest = all.slice(at)
      if (rest.length > LONGEST_ROW) throw unreadable('tables.longCell')
    },
    finish: () => {
      if (rest.trim() !== '' || open.length > 0 || !begun) throw unreadable('tables.damaged')
    },
  }
}

/** Hands a text with tags to a reader, until it has enough. */
export const readMarkup = async (
  text: AsyncIterable<string>,
  reader: MarkupReader,
  isEnough: () => boolean = () => false,
): Promise<void> => {
  const { feed, finish } = markup(reader)
  for await (const piece of text) {
    feed(piece)
    if (isEnough()) return
  }
  finish()
}
