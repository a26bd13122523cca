import 'server-only'
import { advance, APPLICATION_STAGES, type ApplicationStage } from '@/lib/domain/application/stages'
import { explain } from '@/lib/domain/selection/deviation'
import type { Decision, OrderedRow } from '@/lib/domain/selection/order'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { ListedMove } from '@/lib/features/lists/store/applications'
import type { StoredRow } from '@/lib/features/lists/store/rows'

const stageOf = (stages: ReadonlyMap<string, string>, id: string): ApplicationStage => {
  const stage = APPLICATION_STAGES.find((code) => code === stages.get(id))
  if (!stage) throw new Error(`An application without a stage: ${id}`)
  return stage
}

/**
 * The order as the meeting left it, every row decided. Refuses the first row that is not, one whose family took its
 * application back and yet would be selected, and a reason that says nothing by itself.
 */
export const orderOf = (
  rows: readonly StoredRow[],
  stages: ReadonlyMap<string, string>,
): Result<readonly OrderedRow[]> => {
  const order: OrderedRow[] = []
  for (const row of rows) {
    const { applicationId, number, decision, deviation } = row
    if (decision === null) return refuse('lists.rankMissing', { number })
    const gone = stageOf(stages, applicationId) !== 'LISTED'
    if (gone && decision !== 'NOT_SELECTED') return refuse('lists.rowWithdrawn', { number })
    if (deviation !== null) {
      const explained = explain(number, deviation, row.words)
      if (!explained.ok) return explained
    }
    order.push({
      number,
      recommended: row.recommended,
      aidRank: row.aidRank,
      decision,
      finalRank: row.finalRank,
      rejection: row.rejection,
      deviation,
    })
  }
  return ok(order)
}

const STEPS = {
  SELECTED: 'select',
  WAITLISTED: 'waitlist',
  NOT_SELECTED: 'passOver',
} as const satisfies Record<Decision, string>

/** Where each application goes with the final list; one that was taken back stays where it is. */
export const movesOf = (
  rows: readonly StoredRow[],
  stages: ReadonlyMap<string, string>,
): Result<readonly ListedMove[]> => {
  const moves: ListedMove[] = []
  for (const { applicationId, decision, rejection } of rows) {
    const from = stageOf(stages, applicationId)
    if (from !== 'LISTED' || decision === null) continue
    const step = STEPS[decision]
    const to = advance(from, step)
    if (!to.ok) return to
    moves.push({ applicationId, step, from, to: to.value, reason: rejection })
  }
  return ok(moves)
}
