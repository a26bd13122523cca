import {
  type HowSure,
  isToCheck,
  type KnownColumns,
  lacking,
  type Mapping,
  proposeColumns,
  type Remembered,
  surenessOf,
} from '@/lib/domain/import/columns'
import type { Untaken } from '@/lib/domain/import/known'
import { typedDate } from '@/lib/domain/import/cells/typed'

/** How sure the meaning of a column is, or that it is understood and not taken from this kind of file. */
export type ColumnSure = HowSure | 'UNTAKEN'

/** A column of the file: its heading, what it is understood to mean, and how sure that is. */
export interface ColumnView {
  readonly index: number
  readonly heading: string
  readonly meaning: string | null
  readonly sure: ColumnSure | null
  /** Why it is not taken; null where it is. */
  readonly untaken: Untaken | null
  /** What stands in it in the first rows: by this a person knows it. */
  readonly examples: readonly string[]
}

/** One of the facts that were understood, with its cells in the first rows. */
export interface SampleFact {
  readonly name: string
  readonly heading: string
  readonly sure: HowSure
  readonly cells: readonly SampleCell[]
}

/** A cell of the first rows: what stands in the file and, where that reads otherwise, how it was understood. */
export interface SampleCell {
  readonly written: string
  readonly understood: string | null
}

/** The columns of a file as they were understood. */
export interface ColumnsView {
  readonly columns: readonly ColumnView[]
  readonly known: readonly string[]
  readonly lacking: readonly string[]
  readonly lines: readonly number[]
  readonly facts: readonly SampleFact[]
  /** What a clerk looks at first: what is only guessed, then what was not understood though something stands in it. */
  readonly doubtful: readonly ColumnView[]
}

interface Understood {
  readonly header: readonly string[]
  readonly mapping: Mapping
  readonly remembered: Remembered
  /** Columns that are not taken from this kind of file. */
  readonly untaken?: ReadonlyMap<string, Untaken>
  /** The year up to which two digits of a year count. */
  readonly latestYear: number
  readonly sample: readonly {
    readonly line: number
    readonly row: readonly string[]
    readonly cells: Readonly<Record<string, string>>
  }[]
}

const SHOWN = 3

/** Facts that are days: only as they were understood can a clerk see whether day and month were taken for one another. */
const DAYS: ReadonlySet<string> = new Set(['birth', 'takenOn', 'since', 'until'])

const sampleCell = (name: string, written: string, latestYear: number): SampleCell => {
  const day = DAYS.has(name) && written !== '' ? typedDate(written, { latestYear }) : undefined
  return { written, understood: day === undefined || day === written ? null : day }
}

/** What was understood of a file's columns, and the first rows as they will be read, in the order of the file. */
export const toColumns = (
  known: KnownColumns,
  { header, mapping, remembered, untaken = new Map(), sample, latestYear }: Understood,
): ColumnsView => {
  const rows = sample.map(({ row }) => row)
  const proposed = proposeColumns(known, header, remembered, rows)
  const meanings = new Map(surenessOf(mapping, proposed).map((one) => [one.index, one]))
  const first = sample.slice(0, SHOWN)
  const columns = header.map((heading, index): ColumnView => {
    const { name: meaning = null, sure: known = null } = meanings.get(index) ?? {}
    const why = meaning === null ? null : (untaken.get(meaning) ?? null)
    const sure = why === null ? known : 'UNTAKEN'
    const examples = [...new Set(rows.map((row) => row[index] ?? ''))].filter((cell) => cell !== '').slice(0, SHOWN)
    return { index, heading, meaning, sure, untaken: why, examples }
  })
  return {
    columns,
    known: known.columns.map(({ name }) => name),
    lacking: lacking(known, mapping),
    lines: first.map(({ line }) => line),
    facts: columns.flatMap(({ heading, meaning: name, sure }) =>
      name === null || sure === null || sure === 'UNTAKEN'
        ? []
        : [{ name, heading, sure, cells: first.map(({ cells }) => sampleCell(name, cells[name] ?? '', latestYear)) }],
    ),
    doubtful: [
      ...columns.filter(({ sure }) => sure !== null && sure !== 'UNTAKEN' && isToCheck(sure)),
      ...columns.filter(({ sure }) => sure === 'UNTAKEN'),
      ...columns.filter(
        ({ sure, heading, examples }) => sure === null && (heading.trim() !== '' || examples.length > 0),
      ),
    ],
  }
}
