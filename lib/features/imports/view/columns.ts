import type { KnownColumns, Mapping } from '@/lib/domain/import/columns'
import { lacking } from '@/lib/domain/import/columns'

/** A column of the file: its heading, and what it is understood to mean. */
export interface ColumnView {
  readonly index: number
  readonly heading: string
  readonly meaning: string | null
  /** What stands in it in the first rows: by this a person knows it. */
  readonly examples: readonly string[]
}

/** One of the facts that were understood, with its cells in the first rows. */
export interface SampleFact {
  readonly name: string
  readonly heading: string
  readonly cells: readonly string[]
}

/** The columns of a file as they were understood. */
export interface ColumnsView {
  readonly columns: readonly ColumnView[]
  readonly known: readonly string[]
  readonly lacking: readonly string[]
  readonly lines: readonly number[]
  readonly facts: readonly SampleFact[]
}

interface Understood {
  readonly header: readonly string[]
  readonly mapping: Mapping
  readonly sample: readonly {
    readonly line: number
    readonly row: readonly string[]
    readonly cells: Readonly<Record<string, string>>
  }[]
}

const SHOWN = 3

/** What was understood of a file's columns, and the first rows as they will be read, in the order of the file. */
export const toColumns = (known: KnownColumns, { header, mapping, sample }: Understood): ColumnsView => {
  const meanings = new Map(Object.entries(mapping).map(([name, index]) => [index, name]))
  const first = sample.slice(0, SHOWN)
  const columns = header.map((heading, index) => ({
    ...{ index, heading, meaning: meanings.get(index) ?? null },
    examples: [...new Set(first.map(({ row }) => row[index] ?? ''))].filter((cell) => cell !== ''),
  }))
  return {
    columns,
    known: known.columns.map(({ name }) => name),
    lacking: lacking(known, mapping),
    lines: first.map(({ line }) => line),
    facts: columns.flatMap(({ heading, meaning }) =>
      meaning === null ? [] : [{ name: meaning, heading, cells: first.map(({ cells }) => cells[meaning] ?? '') }],
    ),
  }
}
