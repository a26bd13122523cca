import type { Refusal } from '@/lib/domain/refusals'
import type { TableRefusals } from '@/lib/domain/table/refusals'

/** The bytes of a file, which can be asked for again from their beginning. */
export type Source = () => AsyncIterable<Uint8Array>

export interface TableHint {
  /** The file's name, as its sender gave it. */
  readonly name: string
  /** The sheet that is wanted; without it the first visible sheet that is not empty. */
  readonly sheet?: string | undefined
}

/** What a file of rows turned out to be. */
export interface TableShape {
  readonly format: 'TEXT' | 'XLSX' | 'XML_SPREADSHEET'
  /** Of a text: its encoding, for instance `utf-8`. */
  readonly encoding: string | null
  /** Of a text: what stands between the cells. */
  readonly separator: string | null
  /** Of a workbook: the sheet that is read, and all of them. */
  readonly sheet: string | null
  readonly sheets: readonly string[]
  /** The file inside the archive, when it came in one. */
  readonly entry: string | null
}

/** A row that is not empty: the line of the text on which it begins, or its number in the sheet, and its cells as text. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface TableFault {
  readonly code: keyof TableRefusals
  readonly line?: number
  readonly entry?: string
}

/** Up to a thousand rows, or the fault that ends the reading: then it is the last batch. */
export type TableBatch = { readonly rows: readonly TableRow[] } | { readonly fault: TableFault }

export interface OpenTable {
  readonly ok: true
  readonly shape: TableShape
  /** The rows from the first on, each time it is called. */
  readonly batches: () => AsyncGenerator<TableBatch>
}

export type OpenedTable = OpenTable | { readonly ok: false; readonly fault: TableFault }

/** The refusal that a person reads for a fault, at a field when it was handed in by a form. */
export const refusalOf = ({ code, line = 0, entry = '' }: TableFault, field?: string): Refusal => ({
  code,
  params: { line, entry },
  ...(field === undefined ? {} : { field }),
})
