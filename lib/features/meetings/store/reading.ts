import 'server-only'
import { officerOn } from '@/lib/domain/assignment/assignment'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import * as assignments from '@/lib/features/assignments/store'
import * as families from '@/lib/features/meetings/store/families'
import type { StoredMeeting } from '@/lib/features/meetings/store/stored'
import { names } from '@/lib/features/places/store/names'
import type { Tx } from '@/lib/platform/db'

/** A village of the base by its name, with the families that are in it and that came. */
interface NamedVillage {
  readonly path: PlacePath
  readonly name: PlaceName
  readonly families: number
  readonly present: number
}

export const villages = async (tx: Tx, meetingId: string): Promise<readonly NamedVillage[]> => {
  const counts = await families.byVillage(tx, meetingId)
  const words = await names(
    tx,
    counts.map(({ village }) => village),
  )
  return counts.map(({ village, ...count }) => ({
    ...count,
    path: village,
    name: words[village] ?? { en: village, hi: village },
  }))
}

/** The officer assigned on the day of the meeting, and when the own presence was confirmed, if it was. */
export const officer = async (tx: Tx, { place, heldOn, officer: there }: StoredMeeting, driveId: string) => {
  const history = await assignments.history(tx, driveId, place)
  const assigned = officerOn(history, { panchayat: place, driveId }, heldOn)
  if (!assigned.ok) return null
  const stored = history.find(({ officerId }) => officerId === assigned.value.officerId)
  return {
    name: stored?.officerName ?? { en: '', hi: '' },
    designation: stored?.designation ?? '',
    confirmedAt: there?.confirmedAt.toISOString() ?? null,
  }
}
