import { unreadable } from './unreadable'

export type Attributes = ReadonlyMap<string, string>

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

const NONE: Attributes = new Map()
const SPACE = /\s/
const NAME = /^<([^\s/<>"'=!?&][^\s/<>"'=]*)/

const skipSpaces = (text: string, from: number): number => {
  let at = from
  while (at < text.length && SPACE.test(text.charAt(at))) at += 1
  return at
}

/** The name and the attributes of a tag that opens an element, and whether it closes it at once. */
export const attributesOf = (
  tag: string,
): { readonly name: string; readonly attributes: Attributes; readonly closed: boolean } => {
  const name = NAME.exec(tag)?.[1]
  if (name === undefined) throw unreadable('tables.damaged')
  const closed = tag.endsWith('/>')
  const end = tag.length - (closed ? 2 : 1)
  let at = skipSpaces(tag, name.length + 1)
  if (at >= end) return { name, attributes: NONE, closed }
  const attributes = new Map<string, string>()
  while (at < end) {
    const equals = tag.indexOf('=', at)
    const from = skipSpaces(tag, equals + 1)
    const quote = tag.charAt(from)
    const to = tag.indexOf(quote, from + 1)
    if (equals < 0 || (quote !== '"' && quote !== "'") || to < 0) throw unreadable('tables.damaged')
    attributes.set(local(tag.slice(at, equals).trimEnd()), withoutEntities(tag.slice(from + 1, to)))
    at = skipSpaces(tag, to + 1)
  }
  return { name, attributes, closed }
}
