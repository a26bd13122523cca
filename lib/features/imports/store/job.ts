import type { Actor } from '@/lib/domain/access/actor'
import type { Mapping } from '@/lib/domain/import/columns'
import type { ImportKindName, Mode } from '@/lib/domain/import/kinds'
import type { Covering } from '@/lib/domain/import/covering'
import type { LeftOut } from '@/lib/domain/import/left-out'
import type { Receipt } from '@/lib/domain/import/receipt'
import type { ImportStage } from '@/lib/domain/import/stage'
import type { PlacePath } from '@/lib/domain/place/path'

/** How a file is written, and where its header stands. */
export interface JobShape {
  readonly format: string
  readonly encoding: string | null
  readonly separator: string | null
  readonly sheet: string | null
  readonly sheets: readonly string[]
  readonly entry: string | null
  readonly headerLine: number | null
  readonly header: readonly string[]
}

/** One of the first rows, by the names of the columns it was read under. */
export interface SampleRow {
  readonly line: number
  /** Every cell in the order of the file, so that a column that was not understood can be recognised by what is in it. */
  readonly row: readonly string[]
  readonly cells: Readonly<Record<string, string>>
}

/** Answers the file does not give: the sheet to read, the register's day, what the kind asks. */
export type Answers = Readonly<Record<string, string>>

/** One file on its way into the register. */
export interface ImportJob {
  readonly id: string
  readonly place: PlacePath
  readonly accountId: string
  readonly kind: ImportKindName
  readonly sender: string
  readonly source: string
  readonly fileName: string
  readonly bytes: number
  readonly digest: string
  readonly shape: JobShape | null
  readonly mapping: Mapping | null
  readonly answers: Answers
  readonly stage: ImportStage
  readonly mode: Mode | null
  readonly sample: readonly SampleRow[]
  /** Of the dry run, and of the run so far. */
  readonly foreseen: Receipt | null
  readonly counts: Receipt | null
  /** Of a register: which lines of the one in force it does not name, as the dry run found. */
  readonly leftOut: LeftOut | null
  /** Of a register without a whole one before it: which places its lines name. */
  readonly covering: Covering | null
  readonly rowsTotal: number | null
  readonly rowsDone: number
  readonly checkpoint: number
  readonly fault: string | null
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly beatAt: Date | null
  readonly finishedAt: Date | null
  readonly cancelAsked: boolean
  readonly version: number
  readonly orderedBy: Actor | null
  /** Of a register that was taken back. */
  readonly takenBackAt: Date | null
  readonly takenBackBy: string | null
  readonly takenBackReason: string | null
}
