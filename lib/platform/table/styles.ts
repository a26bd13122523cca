import { MOST_STYLES } from './limits'
import type { MarkupReader } from './markup'
import type { Attributes } from './markup-tag'
import { type Meant, meantBy, NUMBER } from './number-format'
import { unreadable } from './unreadable'

const numberOf = (attributes: Attributes, name: string): number => Number(attributes.get(name) ?? NaN)

/** Reads of the styles of a workbook what numbers mean in cells of each. */
export const styleReader = () => {
  const patterns = new Map<number, string>()
  const formats: number[] = []
  let inCells = false
  const reader: MarkupReader = {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCells = true
      if (formats.length + patterns.size > MOST_STYLES) throw unreadable('tables.tooLarge')
      if (name === 'numFmt') patterns.set(numberOf(attributes, 'numFmtId'), attributes.get('formatCode') ?? '')
      if (name === 'xf' && inCells) formats.push(numberOf(attributes, 'numFmtId'))
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  }
  const known: Meant[] = []
  const meant = (style: number): Meant => {
    const format = formats[style]
    return format === undefined ? NUMBER : (known[style] ??= meantBy(format, patterns.get(format)))
  }
  return { meant, reader }
}
