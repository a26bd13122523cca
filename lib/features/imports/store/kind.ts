import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { ImportVerb } from '@/lib/domain/import/kinds'
import type { Permit } from '@/lib/domain/access/permit'
import type { KnownColumns } from '@/lib/domain/import/columns'
import type { ImportKindName } from '@/lib/domain/import/kinds'
import type { Covering } from '@/lib/domain/import/covering'
import type { LeftOut } from '@/lib/domain/import/left-out'
import type { FactDifference } from '@/lib/domain/import/newer'
import type { ImportProblem } from '@/lib/domain/import/problem'
import type { Judged } from '@/lib/domain/import/receipt'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Tx } from '@/lib/platform/db'
import type { ImportJob } from './job'

/** One row of a record: its line in the file, and the cell of each column that is mapped, tidied; empty cells are left out. */
export interface RecordRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** The rows that belong together by the kind's key; never empty. */
export interface FileRecord {
  readonly key: string
  readonly rows: readonly RecordRow[]
}

/** What stands around a file while it is read or run. */
export interface Frame {
  readonly job: ImportJob
  readonly actor: Actor
  /** For the place of the job and everything under it. */
  readonly permit: Permit<ImportVerb>
  /** The header as the file writes it, and where in it each mapped column stands. */
  readonly header: readonly string[]
  readonly headerOf: (column: string) => string | null
  readonly today: PlainDate
  readonly now: Date
  /**
   * Does a piece of work in a transaction of its own: what others wait for (number series, dictionaries) must not be held
   * while a file that is imported as a whole is one long transaction. In a run by chunks it is the chunk's own.
   */
  readonly aside: <T>(tx: Tx, work: (tx: Tx) => Promise<T>) => Promise<T>
}

/** What becomes of a record, and what of it differs from what the register holds. */
export interface Verdict extends Judged {
  readonly problems: readonly ImportProblem[]
  readonly difference: {
    readonly householdId: string
    readonly place: string
    readonly changes: readonly FactDifference[]
  } | null
}

/** Some records on their way: read one by one, planned together, written together. */
export interface ImportBatch {
  /** Reads one record: the processor's work, done while the batch before is being written. Never throws for any cells. */
  readonly read: (record: FileRecord) => void
  /** What becomes of each record, in the order in which they were read; asks the register, writes nothing. */
  readonly plan: (tx: Tx) => Promise<readonly Verdict[]>
  /** Writes what the plan decided, in the plan's transaction. Not called in a dry run. */
  readonly write: (tx: Tx) => Promise<void>
}

/** A kind of file under way. */
export interface ImportRun {
  readonly batch: (now: Date) => ImportBatch
  /** After the last record, in the transaction that ends the job. */
  readonly finish?: (tx: Tx) => Promise<void>
  /** After the last record of a dry run: which lines of a register in force a newer one does not name. */
  readonly leftOut?: (tx: Tx) => Promise<LeftOut | null>
  /** Likewise: which places a register names that has no whole one before it. */
  readonly covering?: () => Covering
}

/** What a noun brings so that its files can be read: everything else is the engine's. */
export interface ImportKind {
  readonly kind: ImportKindName
  readonly columns: KnownColumns
  /** Which record a row belongs to; empty for none: the row is returned. */
  readonly groupOf: (cells: Readonly<Record<string, string>>, job: ImportJob) => string
  /** How many records are written in one transaction. */
  readonly chunk: number
  /** Looks up once what the whole file needs: places, figures. `dry`: nothing may be written. */
  readonly begin: (tx: Tx, frame: Frame, dry: boolean) => Promise<ImportRun>
}
