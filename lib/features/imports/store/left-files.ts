import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { RESTING, type Touched } from '@/lib/domain/import/kept'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'

/** A file that rests, with its bytes still kept. */
export interface LeftFile extends Touched {
  readonly id: string
  readonly place: PlacePath
  readonly fileName: string
}

const WITHOUT_A_ROUND = ['RECEIVING', 'ASKING', 'READY']

/** The files of the scope that rest and whose bytes are kept. */
export const resting = async (tx: Tx): Promise<readonly LeftFile[]> => {
  const rows = await tx.importJob.findMany({
    where: { stage: { in: [...RESTING] }, pieces: { some: {} } },
    select: { id: true, place: true, fileName: true, createdAt: true, startedAt: true, beatAt: true, finishedAt: true },
  })
  return rows.map((row) => ({ ...row, place: placePath(row.place) }))
}

/** Deletes the bytes of a file that was left; without them it cannot go on. False when somebody goes on with it meanwhile. */
export const forget = async (
  tx: Tx,
  { place }: Permit<'household.import'>,
  id: string,
  { at, fault }: { readonly at: Date; readonly fault: string },
): Promise<boolean> => {
  const { count } = await tx.importJob.updateMany({
    where: { id, place, stage: { in: [...RESTING] } },
    data: { digest: '', version: { increment: 1 } },
  })
  if (count === 0) return false
  await tx.importJob.updateMany({
    where: { id, stage: { in: WITHOUT_A_ROUND } },
    data: { stage: 'CANCELLED', finishedAt: at, fault },
  })
  await tx.importPiece.deleteMany({ where: { jobId: id, place } })
  return true
}
