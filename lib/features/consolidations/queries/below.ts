import 'server-only'
import { RETURN_LEVELS, type ReturnLevel } from '@/lib/domain/consolidation/return'
import type { PlacePath } from '@/lib/domain/place/path'
import { dayInIndia } from '@/lib/domain/shared/moment'
import * as consolidations from '@/lib/features/consolidations/store/consolidations'
import type * as panchayats from '@/lib/features/consolidations/store/panchayats'
import type { DeskView } from '@/lib/features/consolidations/view/desk'
import { type PanchayatRow, toPanchayatRow } from '@/lib/features/consolidations/view/rows'
import * as drives from '@/lib/features/drives/store'
import type { Reading } from '@/lib/platform/query'

/** What stands below an office: rows, what may be signed, and how many families are selected in all. */
export type Below = Pick<
  DeskView,
  'panchayats' | 'blocks' | 'districts' | 'families' | 'act' | 'papers' | 'mayDeclare'
> & {
  readonly selected: number
}

export const NOTHING: Below = {
  ...{ panchayats: [], blocks: [], districts: [], families: {}, act: null, papers: [], mayDeclare: false, selected: 0 },
}

/** The families selected on the lists of some panchayats. */
export const sum = (rows: readonly PanchayatRow[]): number =>
  rows.reduce((all, { list }) => all + (list?.selected ?? 0), 0)

/** The panchayats as the reader's office sees them: how late, and what it may return. */
export const rowsOf = async (
  { actor, tx, today }: Reading,
  driveId: string,
  found: readonly panchayats.Panchayat[],
) => {
  const window = await drives.windowAt(tx, driveId, found[0]?.place ?? actor.place)
  const level = (Object.keys(RETURN_LEVELS) as ReturnLevel[]).find((role) => role === actor.role)
  const seen = { today, closesOn: window?.closesOn ?? null, returnsFrom: level ? RETURN_LEVELS[level] : null }
  return found.map((one) => toPanchayatRow(one, seen))
}

/** The acts of an office that were signed for a place, taken back or not. */
export const papersOf = async ({ tx }: Reading, driveId: string, level: ReturnLevel, place: PlacePath) => {
  const acts = await consolidations.ofLevel(tx, driveId, level, place)
  return acts
    .filter((act) => act.place === place)
    .map(({ id, at, undoneAt }) => ({ id, level, at: at.toISOString(), undoneOn: undoneAt && dayInIndia(undoneAt) }))
}
