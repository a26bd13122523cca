import 'server-only'
import type { Rejection, StandingList } from '@/lib/domain/application/reinstate'
import type { MergeEffects } from '@/lib/domain/matching/effects'
import { dayInIndia } from '@/lib/domain/shared/moment'
import * as applications from '@/lib/features/applications/store/applications'
import type { StoredApplication } from '@/lib/features/applications/store/rows'
import * as steps from '@/lib/features/applications/store/steps'
import { standingList } from '@/lib/features/lists/store/standing'
import type { Tx } from '@/lib/platform/db'

/** An application that a merger rejected, as it can be brought back. */
export interface RejectedApplication {
  readonly kept: StoredApplication
  readonly rejection: Rejection
  readonly list: StandingList | null
}

/** Those of the applications that a merger rejected which still stand rejected as duplicates. */
export const rejected = async (
  tx: Tx,
  { rejected: numbers, at }: Pick<MergeEffects, 'rejected' | 'at'>,
): Promise<readonly RejectedApplication[]> => {
  const rows = await tx.application.findMany({
    where: { number: { in: [...numbers] }, stage: 'REJECTED' },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  const found: RejectedApplication[] = []
  for (const { id } of rows) {
    const kept = await applications.find(tx, id)
    const line = await steps.of(tx, id)
    const last = line.at(-1)
    if (!kept || last?.event !== 'rejectDuplicate' || last.from === null) continue
    const rejection = {
      from: last.from,
      on: dayInIndia(last.at),
      dueOn: line.at(-2)?.dueOn ?? null,
      goneOver: at !== null && kept.law.place !== at,
    }
    found.push({ kept, rejection, list: await standingList(tx, { id, ...kept.law }) })
  }
  return found
}

/** Applications that still run, each with the list of its drive. */
export const running = async (
  tx: Tx,
  ids: readonly string[],
): Promise<readonly { readonly law: StoredApplication['law']; readonly list: StandingList | null }[]> => {
  const listed: { law: StoredApplication['law']; list: StandingList | null }[] = []
  for (const id of ids) {
    const kept = await applications.find(tx, id)
    if (kept) listed.push({ law: kept.law, list: await standingList(tx, { id, ...kept.law }) })
  }
  return listed
}
