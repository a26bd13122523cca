import 'server-only'
import type { ImportBatch, Verdict } from '@/lib/features/imports/store/kind'
import * as registers from '@/lib/features/pensions/store/registers'
import { memberKeys } from '@/lib/domain/matching/keys'
import { type OutsideEntry, personOfLine, saysTheSame } from '@/lib/domain/pension/entry'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'
import { rowIds } from '@/lib/platform/row-ids'
import { type EntryReading, type Ground, readEntry } from './entry-reading'
import type { Watch } from './left-out'

/** Where the lines go, and the editions beside which a line is new, changed or the same: its own first. */
export interface Book {
  /** Null in a dry run of an edition that is not there yet. */
  readonly registerId: string | null
  readonly known: readonly string[]
  readonly at: Date
  /** Of a dry run that may leave lines out: who watches which ones are named. */
  readonly watch: Watch | null
  /** Of a dry run that may cover some places only: who counts which its lines name. */
  readonly named: ((place: PlacePath) => void) | null
}

type Line = EntryReading & { readonly rows: number; readonly number: string }

/** Lines of a register on their way: nothing is changed in an older edition. */
export const entryBatch = (ground: Ground, book: Book): ImportBatch => {
  const lines: Line[] = []
  return {
    read: (record) => {
      lines.push({ ...readEntry(record, ground), rows: record.rows.length, number: record.key })
    },
    plan: async (tx) => {
      await book.watch?.meet(
        tx,
        lines.map(({ number }) => number),
      )
      if (book.named) for (const line of lines) if ('entry' in line) book.named(line.place)
      const before = await heldBefore(tx, book, lines)
      return lines.map((line) => verdictOf(line, before))
    },
    write: async (tx) => {
      const { registerId } = book
      if (registerId === null) return
      const read = lines.flatMap((line) => ('entry' in line ? [line] : []))
      const ids = rowIds(read.length, book.at)
      const entries = read.map(({ entry, place }, index) => ({
        ...{ ...entry, id: ids[index] ?? '', registerId, place },
        keys: memberKeys(personOfLine(entry)),
      }))
      await registers.putLines(tx, registerId, entries)
    },
  }
}

/** What the editions say of the lines' numbers; the newer one counts. */
const heldBefore = async (
  tx: Tx,
  { known }: Book,
  lines: readonly Line[],
): Promise<ReadonlyMap<string, OutsideEntry>> => {
  const numbers = lines.flatMap((line) => ('entry' in line ? [line.entry.number] : []))
  const held = new Map<string, OutsideEntry>()
  for (const id of known.toReversed())
    for (const [number, entry] of await registers.linesOf(tx, id, numbers)) held.set(number, entry)
  return held
}

const verdictOf = (line: Line, before: ReadonlyMap<string, OutsideEntry>): Verdict => {
  const { rows } = line
  if ('problems' in line) return { outcome: 'REJECTED', rows, problems: line.problems, difference: null }
  const held = before.get(line.entry.number)
  const same = held && saysTheSame(held, { ...line.entry, id: held.id, registerId: held.registerId })
  return { outcome: same ? 'UNCHANGED' : held ? 'UPDATED' : 'CREATED', rows, problems: [], difference: null }
}
