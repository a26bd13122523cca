import { type Claim, rank, type Ranked } from '@/lib/domain/selection/ranking'
import { advanceList, type ListStage } from '@/lib/domain/selection/stages'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** What the aid proposes for a row; the Gram Sabha decides (R55). */
export const PROPOSALS = ['SELECTED', 'WAITLISTED', 'NOT_RECOMMENDED'] as const
export type Proposal = (typeof PROPOSALS)[number]

export interface Proposed<C extends Claim> extends Ranked<C> {
  readonly proposal: Proposal
}

/** The tentative list: every row in the aid's order with the line drawn, and the stage it moves to. */
export interface Drawn<C extends Claim> {
  readonly stage: ListStage
  readonly seats: number
  readonly rows: readonly Proposed<C>[]
}

const propose = ({ recommended }: Claim, place: number, seats: number): Proposal => {
  if (!recommended) return 'NOT_RECOMMENDED'
  return place <= seats ? 'SELECTED' : 'WAITLISTED'
}

/**
 * Draws the line after the panchayat's number of families (R45): the first `seats` recommended rows above it, the rest a
 * ranked waiting list. It never skips a higher rank. Rows that are not recommended stay on the list, below (R55).
 */
export const drawLine = <C extends Claim>(ranked: readonly Ranked<C>[], seats: number): readonly Proposed<C>[] =>
  ranked.map((row) => ({ ...row, proposal: propose(row.claim, row.rank, seats) }))

/** A candidate for the list; `verified` says whether the assigned officer has signed a finding, either way. */
export interface Candidate extends Claim {
  readonly verified: boolean
}

/**
 * The tentative list of a panchayat (R45, domain §12.3 DRAFT → TENTATIVE). `seats` is null while no number was issued.
 * Refuses `lists.wrongStage`, `lists.noQuota`, `lists.noRows`, and `lists.rowNotVerified` naming the application.
 */
export const draw = <C extends Candidate>(
  stage: ListStage,
  seats: number | null,
  rows: readonly C[],
): Result<Drawn<C>> => {
  const next = advanceList(stage, 'draw')
  if (!next.ok) return next
  if (seats === null) return refuse('lists.noQuota')
  if (rows.length === 0) return refuse('lists.noRows')
  const open = rows.find(({ verified }) => !verified)
  if (open) return refuse('lists.rowNotVerified', { number: open.number })
  return ok({ stage: next.value, seats, rows: drawLine(rank(rows), seats) })
}
