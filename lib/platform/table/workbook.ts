import { entriesOf } from './archive'
import { decoded } from './decoded'
import { MOST_SHEETS } from './limits'
import { readMarkup, type MarkupReader } from './markup'
import type { Meant } from './number-format'
import { type SharedStrings, sharedStrings } from './shared-strings'
import type { Source } from './shape'
import { styleReader } from './styles'
import { unreadable } from './unreadable'

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** Where its rows are in the archive, in lower case. */
  readonly path: string
}

/** What must be known of a workbook (.xlsx) before the rows of a sheet can be read. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** Paths of the sheets that have a value in them. */
  readonly filled: ReadonlySet<string>
  readonly from1904: boolean
  readonly strings: SharedStrings
  /** What the numbers of a cell mean, by the number of its style. */
  readonly meant: (style: number) => Meant
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'

const bookReader = () => {
  const sheets: { name: string; hidden: boolean; relation: string }[] = []
  const book = { sheets, from1904: false }
  const reader: MarkupReader = {
    open: (name, attributes) => {
      if (name === 'workbookPr') book.from1904 = isOn(attributes.get('date1904'))
      if (name !== 'sheet') return
      if (sheets.length >= MOST_SHEETS) throw unreadable('tables.tooLarge')
      sheets.push({
        name: attributes.get('name') ?? '',
        hidden: (attributes.get('state') ?? 'visible') !== 'visible',
        relation: attributes.get('id') ?? '',
      })
    },
    text: () => undefined,
    close: () => undefined,
  }
  return { book, reader }
}

const relationReader = () => {
  const targets = new Map<string, string>()
  const reader: MarkupReader = {
    open: (name, attributes) => {
      const target = attributes.get('Target')?.toLowerCase()
      if (name !== 'Relationship' || target === undefined || targets.size > 2 * MOST_SHEETS) return
      targets.set(
        attributes.get('Id') ?? '',
        target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
      )
    },
    text: () => undefined,
    close: () => undefined,
  }
  return { targets, reader }
}

/** Whether a sheet has a value; as soon as one is met the rest need not be looked at. */
const hasValue = async (text: AsyncIterable<string>): Promise<boolean> => {
  let found = false
  let inValue = false
  const reader: MarkupReader = {
    open: (name) => {
      inValue = name === 'v' || name === 't'
    },
    text: (piece) => {
      if (inValue && piece !== '') found = true
    },
    close: () => {
      inValue = false
    },
  }
  await readMarkup(text, reader, () => found)
  return found
}

const SHEET = /(?:^|\/)worksheets\/[^/]+\.xml$/

/** Reads everything of a workbook but the rows of its sheets. */
export const readWorkbook = async (source: Source): Promise<Workbook> => {
  const parts = { book: bookReader(), relations: relationReader(), styles: styleReader(), strings: sharedStrings() }
  const readers = new Map<string, MarkupReader>([
    ['xl/workbook.xml', parts.book.reader],
    ['xl/_rels/workbook.xml.rels', parts.relations.reader],
    ['xl/styles.xml', parts.styles.reader],
    ['xl/sharedstrings.xml', parts.strings.reader],
  ])
  const filled = new Set<string>()
  for await (const { name, bytes } of entriesOf(source)) {
    const path = name.toLowerCase()
    const reader = readers.get(path)
    if (reader) await readMarkup(decoded(bytes, 'utf-8'), reader)
    else if (SHEET.test(path) && (await hasValue(decoded(bytes, 'utf-8')))) filled.add(path)
  }
  const { sheets, from1904 } = parts.book.book
  return {
    sheets: sheets.map(({ relation, ...sheet }) => ({ ...sheet, path: parts.relations.targets.get(relation) ?? '' })),
    filled,
    from1904,
    strings: parts.strings,
    meant: parts.styles.meant,
  }
}
