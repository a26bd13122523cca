import { crc32, deflateRawSync } from 'node:zlib'
import { openTable } from '@/lib/platform/table/open'
import type { TableFault, TableRow, TableShape } from '@/lib/platform/table/shape'

/** Files of rows made byte by byte, never by the code that reads them. */
export type Rows = readonly (readonly string[])[]

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const joined = (...parts: readonly (readonly number[] | Uint8Array | string)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? utf8(part) : part)]))

/** Two bytes to a character, the lower one first or last. */
export const utf16 = (text: string, order: 'le' | 'be', mark = true): Uint8Array => {
  const all = mark ? `\uFEFF${text}` : text
  const bytes = new Uint8Array(2 * all.length)
  for (let at = 0; at < all.length; at += 1) {
    const unit = all.charCodeAt(at)
    bytes[2 * at] = order === 'le' ? unit & 255 : unit >> 8
    bytes[2 * at + 1] = order === 'le' ? unit >> 8 : unit & 255
  }
  return bytes
}

/** Cells with separators, quoted where they must be. */
export const separated = (rows: Rows, separator: string, end = '\n'): string =>
  rows
    .map((row) =>
      row
        .map((cell) =>
          cell.includes(separator) || /["\r\n]/.test(cell) || cell === '' ? `"${cell.split('"').join('""')}"` : cell,
        )
        .join(separator),
    )
    .join(end)

const little = (value: number, bytes: number): readonly number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256)

interface ZipForm {
  /** The sizes and the checksum follow the bytes. */
  readonly after?: boolean
  readonly stored?: boolean
  readonly locked?: boolean
}

/** A zip archive of some files. */
export const zip = (files: Readonly<Record<string, Uint8Array | string>>, form: ZipForm = {}): Uint8Array => {
  const body: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? utf8(content) : content
    const packed = form.stored ? bytes : new Uint8Array(deflateRawSync(bytes))
    const flags = (form.after ? 8 : 0) + (form.locked ? 1 : 0)
    const sums = [...little(crc32(bytes), 4), ...little(packed.length, 4), ...little(bytes.length, 4)]
    const common = [...little(20, 2), ...little(flags, 2), ...little(form.stored ? 0 : 8, 2), ...little(0, 4)]
    const told = form.after ? little(0, 12) : sums
    const file = joined([0x50, 0x4b, 3, 4], common, told, little(utf8(name).length, 2), little(0, 2), name)
    const after = form.after ? joined([0x50, 0x4b, 7, 8], sums) : joined()
    directory.push(
      joined(
        [0x50, 0x4b, 1, 2],
        little(20, 2),
        common,
        sums,
        little(utf8(name).length, 2),
        little(0, 12),
        little(at, 4),
        name,
      ),
    )
    for (const part of [file, packed, after]) {
      body.push(part)
      at += part.length
    }
  }
  const entries = Buffer.concat(directory)
  const count = little(directory.length, 2)
  const end = joined(
    [0x50, 0x4b, 5, 6],
    little(0, 4),
    count,
    count,
    little(entries.length, 4),
    little(at, 4),
    little(0, 2),
  )
  return new Uint8Array(Buffer.concat([...body, entries, end]))
}

const escaped = (text: string): string => text.replace(/[&<>"\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** A cell of a workbook as it is written: its attributes and what stands in it. */
export interface WrittenCell {
  readonly type?: string
  readonly style?: number
  readonly inside: string
}

interface WrittenSheet {
  readonly name: string
  readonly state?: string
  readonly rows: readonly (readonly (string | WrittenCell)[])[]
}

interface Book {
  readonly sheets: readonly WrittenSheet[]
  readonly styles?: string
  readonly from1904?: boolean
}

/** A workbook (.xlsx): texts stand apart and are named by number, as Excel does it; empty cells are not written. */
export const xlsx = ({ sheets, styles = '', from1904 = false }: Book, form: ZipForm = {}): Uint8Array => {
  const texts: string[] = []
  const numbers = new Map<string, number>()
  const cell = (content: string | WrittenCell, reference: string): string => {
    if (content === '') return ''
    if (typeof content !== 'string') {
      const { type, style, inside } = content
      return `<c r="${reference}"${style === undefined ? '' : ` s="${style}"`}${type === undefined ? '' : ` t="${type}"`}>${inside}</c>`
    }
    const known = numbers.get(content) ?? texts.push(content) - 1
    numbers.set(content, known)
    return `<c r="${reference}" t="s"><v>${known}</v></c>`
  }
  const written = sheets.map(({ rows }) =>
    rows.map(
      (row, y) => `<row r="${y + 1}">${row.map((content, x) => cell(content, `${letters(x)}${y + 1}`)).join('')}</row>`,
    ),
  )
  const parts = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  )
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  return zip(
    {
      '[Content_Types].xml': `${head}<Types/>`,
      'xl/workbook.xml': `${head}<workbook xmlns:r="r"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${parts.join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `${head}<Relationships>${sheets
        .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
        .join('')}</Relationships>`,
      ...Object.fromEntries(
        written.map((rows, at) => [
          `xl/worksheets/sheet${at + 1}.xml`,
          `${head}<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
        ]),
      ),
      ...(styles === '' ? {} : { 'xl/styles.xml': `${head}<styleSheet>${styles}</styleSheet>` }),
      'xl/sharedStrings.xml': `${head}<sst>${texts
        .map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
        .join('')}</sst>`,
    },
    form,
  )
}

/** An XML spreadsheet of Excel 2003, as the directory gives it under the name .xls, from the XML of its worksheets. */
export const xmlBook = (worksheets: string, styles = ''): string =>
  `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"><Styles>${styles}</Styles>${worksheets}</Workbook>`

/** An XML spreadsheet of one sheet of texts; empty cells are passed over by an index. */
export const xmlSpreadsheet = (rows: Rows): string =>
  xmlBook(
    `<Worksheet ss:Name="Sheet1"><Table>${rows
      .map(
        (row) =>
          `<Row>${row
            .map((cell, at) =>
              cell === '' ? '' : `<Cell ss:Index="${at + 1}"><Data ss:Type="String">${escaped(cell)}</Data></Cell>`,
            )
            .join('')}</Row>`,
      )
      .join('\n')}</Table></Worksheet>`,
  )

export interface Told {
  readonly shape: TableShape | null
  readonly rows: readonly TableRow[]
  readonly fault: TableFault | null
}

/** Everything that is read of some bytes, which come in pieces of so many. */
export const told = async (
  bytes: Uint8Array,
  { step = 65_536, sheet = undefined as string | undefined } = {},
): Promise<Told> => {
  const source = async function* () {
    for (let at = 0; at < bytes.length; at += step) yield await Promise.resolve(bytes.subarray(at, at + step))
  }
  const opened = await openTable(source, { name: 'file', sheet })
  if (!opened.ok) return { shape: null, rows: [], fault: opened.fault }
  const rows: TableRow[] = []
  let fault: TableFault | null = null
  for await (const batch of opened.batches()) {
    if (fault) throw new Error('A fault is the last batch')
    if ('fault' in batch) fault = batch.fault
    else if (batch.rows.length === 0 || batch.rows.length > 1000)
      throw new Error(`A batch of ${batch.rows.length} rows`)
    else rows.push(...batch.rows)
  }
  return { shape: opened.shape, rows, fault }
}

/** The cells that are read; a fault fails the test that asks. */
export const cellsOf = async (bytes: Uint8Array, options: Parameters<typeof told>[1] = {}): Promise<Rows> => {
  const { rows, fault } = await told(bytes, options)
  if (fault) throw new Error(`${fault.code} ${fault.line ?? ''}`)
  return rows.map(({ cells }) => cells)
}
