import { unreadable } from './unreadable'

/** What a tag says of itself: names without their prefix, each with its value. */
export class Attributes {
  constructor(private readonly pairs: readonly string[]) {}

  get(name: string): string | undefined {
    for (let at = 0; at < this.pairs.length; at += 2) if (this.pairs[at] === name) return this.pairs[at + 1]
    return undefined
  }
}

/** A tag that opens an element, and where it ends. */
export interface OpeningTag {
  readonly name: string
  readonly attributes: Attributes
  readonly closed: boolean
  readonly end: number
}

/** A name without its prefix. */
export const local = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/** The sign of a number; a NUL or half a pair is no sign. */
const signOf = (code: number): string => {
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code < 0xe000)) throw unreadable('tables.damaged')
  return String.fromCodePoint(code)
}

/** A text with its entities resolved; an entity that markup itself does not know stays as it is written. */
export const withoutEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
        (written, hex?: string, ten?: string, name = '') =>
          hex !== undefined
            ? signOf(parseInt(hex, 16))
            : ten !== undefined
              ? signOf(Number(ten))
              : (ENTITIES.get(String(name)) ?? written),
      )
    : text

const NONE = new Attributes([])
const [DOUBLE, SLASH, SINGLE, LESS, EQUALS, GREATER] = [0x22, 0x2f, 0x27, 0x3c, 0x3d, 0x3e]

const isSpace = (sign: number): boolean => sign === 0x20 || (sign >= 0x09 && sign <= 0x0d)

const afterSpaces = (text: string, from: number): number => {
  let at = from
  while (isSpace(text.charCodeAt(at))) at += 1
  return at
}

/** Where the name ends that begins at `from`; signs that no name has make the tag a fault. */
const endOfName = (text: string, from: number): number => {
  for (let at = from; ; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === LESS || sign === DOUBLE || sign === SINGLE) throw unreadable('tables.damaged')
    if (sign === EQUALS || sign === GREATER || sign === SLASH || isSpace(sign) || Number.isNaN(sign)) return at
  }
}

/** Reads the tag that opens an element at `from`; null when its end has not come yet. */
export const openingTag = (text: string, from: number): OpeningTag | null => {
  const nameEnd = endOfName(text, from + 1)
  const name = text.slice(from + 1, nameEnd)
  let pairs: string[] | null = null
  for (let at = afterSpaces(text, nameEnd); ;) {
    const sign = text.charCodeAt(at)
    if (Number.isNaN(sign)) return null
    const closed = sign === SLASH
    if (closed && text.length === at + 1) return null
    if (closed || sign === GREATER) {
      if (name === '' || (closed && text.charCodeAt(at + 1) !== GREATER)) throw unreadable('tables.damaged')
      return { name, attributes: pairs ? new Attributes(pairs) : NONE, closed, end: closed ? at + 2 : at + 1 }
    }
    const keyEnd = endOfName(text, at)
    const equals = afterSpaces(text, keyEnd)
    const begin = afterSpaces(text, equals + 1)
    const quote = text.charCodeAt(begin)
    if (Number.isNaN(quote)) return null
    if (text.charCodeAt(equals) !== EQUALS || keyEnd === at || (quote !== DOUBLE && quote !== SINGLE)) {
      throw unreadable('tables.damaged')
    }
    const end = text.indexOf(quote === DOUBLE ? '"' : "'", begin + 1)
    if (end < 0) return null
    pairs ??= []
    pairs.push(local(text.slice(at, keyEnd)), withoutEntities(text.slice(begin + 1, end)))
    at = afterSpaces(text, end + 1)
  }
}
