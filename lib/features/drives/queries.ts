import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { stageOn } from '@/lib/domain/drive/drive'
import { districtOf, stateOf } from '@/lib/domain/place/path'
import * as drives from '@/lib/features/drives/store'
import { type DriveRow, type DrivesView, type DriveView, toWindowRow } from '@/lib/features/drives/view'
import { names } from '@/lib/features/places/store/names'
import { defineQuery } from '@/lib/platform/query'

/** The drives of the reader's State, and where each stands in the reader's district. */
export const listDrives = defineQuery(async ({ actor, tx, today }): Promise<DrivesView> => {
  const rows: DriveRow[] = []
  const known = districtOf(actor.place) !== null
  for (const { id, label, scheme, referenceDate } of await drives.ofState(tx, actor.place)) {
    const window = await drives.windowAt(tx, id, actor.place)
    rows.push({ id, label, scheme, referenceDate, stage: known ? stageOn(window, today) : null })
  }
  return { drives: rows, mayCreate: permit(actor, 'drive.create', { place: stateOf(actor.place) }).ok }
})

/** One drive with its opening in every district; null when there is no such drive. */
export const showDrive = defineQuery(async ({ actor, tx, today }, id: string): Promise<DriveView | null> => {
  const drive = await drives.find(tx, id)
  if (drive?.place !== stateOf(actor.place)) return null
  const windows = await drives.windows(tx, id)
  const district = districtOf(actor.place)
  const words = await names(tx, [...windows.map(({ place }) => place), ...(district ? [district] : [])])
  const own = windows.find(({ place }) => place === district) ?? null
  const { label, scheme, referenceDate } = drive
  return {
    drive: { id, label, scheme, referenceDate, stage: district ? stageOn(own, today) : null },
    windows: windows.map((window) => toWindowRow(window, words[window.place] ?? unnamed(window.place), today)),
    mayOpen: district !== null && own === null && permit(actor, 'drive.open', { place: district }).ok,
    district: district && (words[district] ?? unnamed(district)),
  }
})

const unnamed = (place: string) => ({ en: place, hi: place })
