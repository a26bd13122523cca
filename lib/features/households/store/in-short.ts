import 'server-only'
import { isPensionResult, type PensionResult } from '@/lib/domain/pension/result'
import type { Tx } from '@/lib/platform/db'

/** A place on a list as it is kept. */
interface KeptPlace {
  readonly listId: string
  readonly edition: number
  readonly stage: string
  readonly drawnAt: Date
  readonly rank: number
  readonly decision: string | null
}

/** The newest places of a household on lists, of every edition. */
export const listPlaces = async (tx: Tx, householdId: string, limit: number): Promise<readonly KeptPlace[]> => {
  const rows = await tx.listRow.findMany({
    where: { application: { householdId } },
    select: { aidRank: true, finalRank: true, decision: true, list: true },
    orderBy: { list: { drawnAt: 'desc' } },
    take: limit,
  })
  return rows.map(({ aidRank, finalRank, decision, list: { id: listId, edition, stage, drawnAt } }) => ({
    ...{ listId, edition, stage, drawnAt, decision },
    rank: finalRank ?? aidRank,
  }))
}

/** What the pension cross-check came to for each member, by serial. */
export const pensionResults = async (
  tx: Tx,
  householdId: string,
): Promise<readonly { readonly serial: number; readonly result: PensionResult }[]> => {
  const rows = await tx.pensionCheck.findMany({
    where: { householdId, current: true },
    select: { serial: true, result: true },
    orderBy: { serial: 'asc' },
  })
  return rows.flatMap(({ serial, result }) => (isPensionResult(result) ? [{ serial, result }] : []))
}
