import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { ImportVerb } from '@/lib/domain/import/kinds'
import type { Tx } from '@/lib/platform/db'

/** Keeps a piece of a file as it was handed in. */
export const add = async (
  tx: Tx,
  { place }: Permit<ImportVerb>,
  jobId: string,
  seq: number,
  body: Uint8Array<ArrayBuffer>,
): Promise<void> => {
  await tx.importPiece.create({ data: { jobId, seq, place, body } })
}

/** Takes the file away once its rows are in the register: what it held that the register does not keep must not stay. */
export const clear = async (tx: Tx, { place }: Permit<ImportVerb>, jobId: string): Promise<void> => {
  await tx.importPiece.deleteMany({ where: { jobId, place } })
}

/** A piece of a file, or null after the last. */
export const at = async (tx: Tx, jobId: string, seq: number): Promise<Uint8Array | null> => {
  const row = await tx.importPiece.findUnique({ where: { jobId_seq: { jobId, seq } }, select: { body: true } })
  return row?.body ?? null
}
