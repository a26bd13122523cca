import 'server-only'
import { includes } from '@/lib/domain/access/scope'
import { isPlacePath, kindOf, parentOf, type PlacePath } from '@/lib/domain/place/path'
import * as allocations from '@/lib/features/allocations/store/allocations'
import * as panchayats from '@/lib/features/consolidations/store/panchayats'
import { nameIn, toDistrictRows } from '@/lib/features/consolidations/view/below'
import type { DeskView } from '@/lib/features/consolidations/view/desk'
import * as drives from '@/lib/features/drives/store'
import { names } from '@/lib/features/places/store/names'
import { defineQuery, type Reading } from '@/lib/platform/query'
import { type Below, NOTHING } from './below'
import { inBlock, inPanchayat } from './below-block'
import { inDistrict } from './below-district'

interface Asked {
  readonly drive?: string | undefined
  readonly place?: string | undefined
}

/** What stands below an office in a drive, and what it may sign now; null for a place that is not the reader's. */
export const showDesk = defineQuery(async (reading, asked: Asked): Promise<DeskView | null> => {
  const { actor, scope, tx } = reading
  const all = (await drives.ofState(tx, actor.place)).map(({ id, label }) => ({ id, label }))
  const drive = all.find(({ id }) => id === asked.drive) ?? all[0] ?? null
  const path = asked.place !== undefined && isPlacePath(asked.place) ? asked.place : actor.place
  const kind = kindOf(path)
  if (!includes(scope, { place: path }) || !isDesk(kind)) return null
  const above = parentOf(path)
  const words = await names(tx, [path, ...(above ? [above] : [])])
  const quota = drive && (await allocations.current(tx, drive.id, path))
  const below = drive ? await BELOW[kind](reading, drive.id, path, quota?.seats ?? 0) : NOTHING
  return {
    ...{ drive, drives: all, kind },
    place: { path, name: nameIn(words, path) },
    above: above && includes(scope, { place: above }) ? { path: above, name: nameIn(words, above) } : null,
    seats: quota?.seats ?? 0,
    ...below,
  }
})

type Kind = DeskView['kind']
const isDesk = (kind: string): kind is Kind => Object.hasOwn(BELOW, kind)

const inState = async ({ tx, today }: Reading, driveId: string): Promise<Below> => {
  const found = await panchayats.districts(tx, driveId)
  const words = await names(
    tx,
    found.map(({ place }) => place),
  )
  const rows = toDistrictRows(found, words, today)
  return { ...NOTHING, districts: rows, selected: rows.reduce((all, row) => all + row.approvedSelected, 0) }
}

const BELOW: Readonly<
  Record<Kind, (reading: Reading, driveId: string, place: PlacePath, seats: number) => Promise<Below>>
> = { PANCHAYAT: inPanchayat, BLOCK: inBlock, DISTRICT: inDistrict, STATE: inState }
