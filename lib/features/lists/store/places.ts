import 'server-only'
import { freePlaces } from '@/lib/domain/application/place-back'
import { APPLICATION_STAGES } from '@/lib/domain/application/stages'
import { OF_THE_NEXT } from '@/lib/domain/review/kinds'
import { APPROVED_STAGES } from '@/lib/domain/selection/stages'
import { oneOf } from '@/lib/domain/shared/one-of'
import type { Tx } from '@/lib/platform/db'

/** The places of an approved list as they stand today. */
export interface Places {
  readonly free: number
  /** Families whose place was given up and that may get it again: an open question each. */
  readonly claims: number
  /** The open questions about families that wait next, who stands last in the line first, by id. */
  readonly next: readonly string[]
}

/** How many places of a list are free, and who may get them; null when the application stands on no approved list. */
export const placesOf = async (tx: Tx, applicationId: string): Promise<Places | null> => {
  const held = await tx.listRow.findFirst({
    where: { applicationId, list: { stage: { in: [...APPROVED_STAGES] } } },
    select: { listId: true },
  })
  if (!held) return null
  const rows = await tx.listRow.findMany({
    where: { listId: held.listId, decision: { in: ['SELECTED', 'WAITLISTED'] } },
    select: { decision: true, applicationId: true, finalRank: true, application: { select: { stage: true } } },
  })
  const asked = await tx.reviewTask.findMany({
    where: {
      ...{ subjectId: { in: rows.map((row) => row.applicationId) }, closedAt: null },
      kind: { in: ['PLACE_AGAIN', ...OF_THE_NEXT] },
    },
    select: { id: true, kind: true, subjectId: true },
  })
  const rankOf = ({ subjectId }: { readonly subjectId: string }): number =>
    rows.find(({ applicationId: id }) => id === subjectId)?.finalRank ?? 0
  return {
    free: freePlaces(
      rows.filter(({ decision }) => decision === 'SELECTED').length,
      rows.map(({ application }) => oneOf(APPLICATION_STAGES, application.stage)),
    ),
    claims: asked.filter(({ kind }) => kind === 'PLACE_AGAIN').length,
    next: asked
      .filter(({ kind }) => kind !== 'PLACE_AGAIN')
      .toSorted((one, other) => rankOf(other) - rankOf(one))
      .map(({ id }) => id),
  }
}

/** The applications of a household that wait for a place on a list that the department approved, by id. */
export const waitingOf = async (tx: Tx, householdId: string): Promise<readonly string[]> => {
  const rows = await tx.listRow.findMany({
    where: {
      application: { householdId, stage: 'WAITLISTED' },
      list: { stage: { in: [...APPROVED_STAGES] } },
    },
    select: { applicationId: true },
  })
  return rows.map(({ applicationId }) => applicationId)
}
