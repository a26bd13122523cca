import { BY } from '@/lib/domain/import/by'
import type { ImportKindName } from '@/lib/domain/import/kinds'
import type { Receipt } from '@/lib/domain/import/receipt'
import type { ImportStage } from '@/lib/domain/import/stage'
import { contentOf, type FileContent } from '@/lib/domain/import/what'
import type { PlaceName } from '@/lib/domain/place/place'

/** One file in the list: what it is, whose, where it stands, what became of its rows. */
export interface ImportRow {
  readonly id: string
  readonly fileName: string
  readonly content: FileContent
  readonly sender: string
  readonly stage: ImportStage
  readonly who: PlaceName | null
  readonly at: Date
  /**
   * Rows that came in, were taken, and were returned, and families that wait for a second officer; null before the file was
   * read. `done`: by the run; else as the dry run foresees it.
   */
  readonly rows: {
    readonly all: number
    readonly taken: number
    readonly returned: number
    readonly asked: number
    readonly done: boolean
  } | null
}

export interface KeptJob {
  readonly id: string
  readonly kind: ImportKindName
  readonly source: string
  readonly sender: string
  readonly fileName: string
  readonly accountId: string
  readonly answers: Readonly<Record<string, string>>
  readonly stage: ImportStage
  readonly foreseen: Receipt | null
  readonly counts: Receipt | null
  readonly createdAt: Date
}

/** Who handed it in: the account's name, or the person at the terminal; null for somebody of another area. */
export const whoOf = (
  { accountId, answers }: Pick<KeptJob, 'accountId' | 'answers'>,
  hands: ReadonlyMap<string, PlaceName>,
): PlaceName | null => {
  const by = answers[BY]
  return hands.get(accountId) ?? (by === undefined ? null : { en: by, hi: by })
}

/** A line of the list. The numbers are those of the run, before it those of the dry run. */
export const toImportRow = (job: KeptJob, hands: ReadonlyMap<string, PlaceName>): ImportRow => {
  const receipt = job.counts ?? job.foreseen
  return {
    ...{ id: job.id, fileName: job.fileName, sender: job.sender, stage: job.stage, at: job.createdAt },
    content: contentOf(job),
    who: whoOf(job, hands),
    rows: receipt && {
      all: receipt.IN.rows,
      taken: receipt.CREATED.rows + receipt.UPDATED.rows,
      returned: receipt.REJECTED.rows + receipt.HERE.rows,
      asked: receipt.asked.records,
      done: job.counts !== null,
    },
  }
}
