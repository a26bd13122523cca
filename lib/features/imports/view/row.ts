import type { ImportKindName } from '@/lib/domain/import/kinds'
import type { Receipt } from '@/lib/domain/import/receipt'
import type { ImportStage } from '@/lib/domain/import/stage'
import { FILE_CONTENTS, type FileContent } from '@/lib/domain/import/what'
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
  /** Rows that came in, were taken, and were returned; null before the file was read. */
  readonly rows: { readonly all: number; readonly taken: number; readonly returned: number } | null
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

/** What the file is, as the person said who handed it in. */
export const contentOf = ({ kind, source, answers }: Pick<KeptJob, 'kind' | 'source' | 'answers'>): FileContent => {
  const said = kind === 'HOUSEHOLDS' ? source : kind === 'CORRECTIONS' ? kind : answers['register']
  return FILE_CONTENTS.find((content) => content === said) ?? (kind === 'OUTSIDE_REGISTER' ? 'IGNOAPS' : 'SECC2011')
}

/** A line of the list. The numbers are those of the run, before it those of the dry run. */
export const toImportRow = (job: KeptJob, hands: ReadonlyMap<string, PlaceName>): ImportRow => {
  const receipt = job.counts ?? job.foreseen
  return {
    ...{ id: job.id, fileName: job.fileName, sender: job.sender, stage: job.stage, at: job.createdAt },
    content: contentOf(job),
    who: hands.get(job.accountId) ?? null,
    rows: receipt && {
      all: receipt.IN.rows,
      taken: receipt.CREATED.rows + receipt.UPDATED.rows,
      returned: receipt.REJECTED.rows + receipt.HERE.rows,
    },
  }
}
