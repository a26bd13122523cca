import { attributesOf, type Attributes, local, withoutEntities } from './markup-tag'
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

const GREATER = 0x3e
const LESS = 0x3c
const QUOTES = [0x22, 0x27]

/** Where the tag that begins at `at` ends; -1 when its end has not come yet. */
const endOfTag = (text: string, at: number): number => {
  const second = text[at + 1]
  if (second === undefined) return -1
  if (second === '!' || second === '?') {
    if (text.length - at < BEGINNING) return -1
    const [begin, end] = OTHERS.find(([beginning]) => text.startsWith(beginning, at)) ?? ['<!', '>']
    const found = text.indexOf(end, at + begin.length)
    return found < 0 ? -1 : found + end.length
  }
  for (let i = at + 1; i < text.length; i += 1) {
    const sign = text.charCodeAt(i)
    if (sign === GREATER) return i + 1
    if (sign === LESS) throw unreadable('tables.damaged')
    if (QUOTES.includes(sign)) {
      i = text.indexOf(String.fromCharCode(sign), i + 1)
      if (i < 0) return -1
    }
  }
  return -1
}

/**
 * Reads the markup of workbooks, which knows neither entities of its own nor a document type: a general parser took
 * four times as long (decision 0039).
 */
export const markup = (reader: MarkupReader): Markup => {
  const open: string[] = []
  let rest = ''
  let begun = false
  const text = (piece: string): void => {
    if (open.length > 0) reader.text(withoutEntities(piece))
    else if (piece.trim() !== '') throw unreadable('tables.damaged')
  }
  const element = (tag: string): void => {
    if (tag.startsWith('</')) {
      const name = tag.slice(2, -1).trimEnd()
      if (open.pop() !== name) throw unreadable('tables.damaged')
      reader.close(local(name))
      return
    }
    if (open.length >= DEEPEST || (begun && open.length === 0)) throw unreadable('tables.damaged')
    const { name, attributes, closed } = attributesOf(tag)
    begun = true
    reader.open(local(name), attributes)
    if (closed) reader.close(local(name))
    else open.push(name)
  }
  const tag = (source: string): void => {
    if (source.startsWith(CDATA)) reader.text(source.slice(CDATA.length, -3))
    else if (source.startsWith('<!--') || source.startsWith('<?')) return
    else if (source.startsWith('<!')) {
      if (source.includes('[')) throw unreadable('tables.damaged')
    } else element(source)
  }
  /** Where the text ends that begins at `at`: an entity that is cut in two waits for its other half. */
  const endOfText = (all: string, at: number): number => {
    const end = all.indexOf('<', at)
    if (end >= 0) return end
    const cut = all.lastIndexOf('&')
    return cut >= at && all.length - cut < 12 && !all.includes(';', cut) ? cut : all.length
  }
  return {
    feed: (piece) => {
      const all = rest + piece
      let at = 0
      while (at < all.length) {
        const isTag = all.charCodeAt(at) === LESS
        const end = isTag ? endOfTag(all, at) : endOfText(all, at)
        if (end < 0 || end === at) break
        if (isTag) tag(all.slice(at, end))
        else text(all.slice(at, end))
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
