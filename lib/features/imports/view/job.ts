import { keptUntil, RESTING } from '@/lib/domain/import/kept'
import type { Mode } from '@/lib/domain/import/kinds'
import { type Covering, type Covers, coversIn, coversOf } from '@/lib/domain/import/covering'
import { type Extent, extentIn, type LeftOut } from '@/lib/domain/import/left-out'
import { paceOf, type Pace } from '@/lib/domain/import/pace'
import type { Receipt } from '@/lib/domain/import/receipt'
import type { ImportStage } from '@/lib/domain/import/stage'
import { contentOf, type FileContent } from '@/lib/domain/import/what'
import type { Role } from '@/lib/domain/access/actor'
import { PENSION_READERS, REGISTER_READERS } from '@/lib/domain/access/readers'
import { isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlaceName } from '@/lib/domain/place/place'
import type { KeptJob } from './row'

/** A file as its own page tells of it. */
export interface ImportView {
  readonly id: string
  readonly version: number
  readonly fileName: string
  readonly content: FileContent
  readonly sender: string
  readonly stage: ImportStage
  readonly mode: Mode | null
  readonly megabytes: number
  readonly who: PlaceName | null
  readonly at: Date
  readonly finishedAt: Date | null
  /** How the file is written, as the reading found it. */
  readonly written: {
    readonly format: string
    readonly encoding: string | null
    readonly separator: string | null
    readonly entry: string | null
    readonly sheet: string | null
    readonly sheets: readonly string[]
    readonly headerLine: number | null
  } | null
  readonly foreseen: Receipt | null
  readonly counts: Receipt | null
  /** Of a register: what the dry run found left out, and what a person said the file is. */
  readonly leftOut: LeftOut | null
  readonly extent: Extent | null
  /** Likewise: which places it names, and of which a person said that it speaks. */
  readonly covering: Covering | null
  readonly covers: Covers
  /** What may be said of that; nothing where it is not asked. */
  readonly mayCover: readonly Covers[]
  /** Of a register: the day for which it speaks. */
  readonly asOf: PlainDate | null
  /** The page that reads what the file filled; null where the reader's office has none. */
  readonly filled: 'households' | 'pensions' | null
  readonly pace: Pace
  /** How much of the file the register holds by now: what a stopped import took in stays. */
  readonly applied: 'NOTHING' | 'PARTLY' | 'ALL'
  readonly fault: string | null
  readonly stopping: boolean
  /** Whether it can go on from where it was stopped: its last piece has come, and it was not deleted since. */
  readonly whole: boolean
  /** The last day on which the bytes of a file that rests are kept; null for one that is worked on, or has none. */
  readonly keptUntil: PlainDate | null
}

interface Job extends KeptJob {
  readonly place: PlacePath
  readonly version: number
  readonly mode: Mode | null
  readonly bytes: number
  readonly digest: string
  readonly leftOut: LeftOut | null
  readonly covering: Covering | null
  readonly shape: ImportView['written']
  readonly rowsTotal: number | null
  readonly rowsDone: number
  readonly fault: string | null
  readonly startedAt: Date | null
  readonly beatAt: Date | null
  readonly finishedAt: Date | null
  readonly cancelAsked: boolean
}

const dayIn = ({ asOf = '' }: KeptJob['answers']): PlainDate | null => (isPlainDate(asOf) ? asOf : null)

/** Families are read in the register; lines of another office's register by the pension check. */
const filledBy = ({ kind }: KeptJob, role: Role): ImportView['filled'] => {
  if (kind === 'OUTSIDE_REGISTER') return PENSION_READERS.includes(role) ? 'pensions' : null
  return REGISTER_READERS.includes(role) ? 'households' : null
}

export const toImport = (job: Job, who: PlaceName | null, fileDays: number, role: Role): ImportView => ({
  ...{ id: job.id, version: job.version, fileName: job.fileName, sender: job.sender, stage: job.stage, mode: job.mode },
  ...{ at: job.createdAt, finishedAt: job.finishedAt, fault: job.fault, written: job.shape, who },
  ...{ foreseen: job.foreseen, counts: job.counts, leftOut: job.leftOut, extent: extentIn(job.answers) },
  ...{ covering: job.covering, covers: coversIn(job.answers) },
  mayCover: job.covering === null ? [] : coversOf(job.place),
  content: contentOf(job),
  filled: filledBy(job, role),
  asOf: dayIn(job.answers),
  applied: job.stage === 'DONE' ? 'ALL' : job.counts === null ? 'NOTHING' : 'PARTLY',
  megabytes: job.bytes / 1_000_000,
  pace: paceOf(job),
  stopping: job.cancelAsked,
  whole: job.digest !== '',
  keptUntil: job.digest !== '' && RESTING.some((stage) => stage === job.stage) ? keptUntil(job, fileDays) : null,
})
