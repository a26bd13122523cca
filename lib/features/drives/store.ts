import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { type DriveWindow, type PublicityKind, PUBLICITY_KINDS } from '@/lib/domain/drive/drive'
import { SCHEMES, type SchemeCode } from '@/lib/domain/eligibility/scheme-rules'
import { districtOf, type PlacePath, placePath, stateOf } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { isRowId } from '@/lib/domain/shared/row-id'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'

/** One identification drive of a State. */
export interface StoredDrive {
  readonly id: string
  readonly scheme: SchemeCode
  readonly place: PlacePath
  readonly label: string
  /** The day on which ages are reckoned. */
  readonly referenceDate: PlainDate
}

interface Row {
  id: string
  scheme: string
  place: string
  label: string
  referenceDate: Date
}

const scheme = (text: string): SchemeCode => {
  const known = SCHEMES.find((code) => code === text)
  if (!known) throw new Error(`Not a scheme: ${text}`)
  return known
}

const stored = (row: Row): StoredDrive => ({
  id: row.id,
  scheme: scheme(row.scheme),
  place: placePath(row.place),
  label: row.label,
  referenceDate: asDay(row.referenceDate),
})

export const find = async (tx: Tx, id: string): Promise<StoredDrive | null> => {
  if (!isRowId(id)) return null
  const row = await tx.drive.findUnique({ where: { id } })
  return row && stored(row)
}

/** The drive, held until the transaction ends, for whoever gives its first number. */
export const hold = async (tx: Tx, id: string): Promise<StoredDrive | null> => {
  await tx.$queryRaw`select id from drives where id = ${id}::uuid for update`
  return find(tx, id)
}

/** The drives of the State a place lies in, the newest first. */
export const ofState = async (tx: Tx, place: PlacePath): Promise<readonly StoredDrive[]> => {
  const rows = await tx.drive.findMany({ where: { place: stateOf(place) }, orderBy: { createdAt: 'desc' }, take: 50 })
  return rows.map(stored)
}

const isKind = (text: string): text is PublicityKind => PUBLICITY_KINDS.some((kind) => kind === text)

const windowOf = (row: { opensOn: Date; closesOn: Date; publicity: string; publicityProof: string }): DriveWindow => ({
  opensOn: asDay(row.opensOn),
  closesOn: asDay(row.closesOn),
  publicity: row.publicity.split(',').filter(isKind),
  publicityProof: row.publicityProof,
})

/** The Collector's opening of a drive in the district that a place lies in; null while there is none (R42). */
export const windowAt = async (tx: Tx, driveId: string, place: PlacePath): Promise<DriveWindow | null> => {
  const district = districtOf(place)
  if (!district) return null
  const row = await tx.driveWindow.findUnique({ where: { driveId_place: { driveId, place: district } } })
  return row && windowOf(row)
}

/** Every district's opening of a drive. */
export const windows = async (
  tx: Tx,
  driveId: string,
): Promise<readonly (DriveWindow & { readonly place: PlacePath })[]> => {
  const rows = await tx.driveWindow.findMany({ where: { driveId }, orderBy: { place: 'asc' } })
  return rows.map((row) => ({ ...windowOf(row), place: placePath(row.place) }))
}

export const create = async (
  tx: Tx,
  permit: Permit<'drive.create'>,
  drive: Omit<StoredDrive, 'id' | 'place'>,
): Promise<string> => {
  const { id } = await tx.drive.create({
    data: { ...drive, place: permit.place, referenceDate: asColumn(drive.referenceDate) },
    select: { id: true },
  })
  return id
}

/** Keeps the opening of a drive in the permit's district. */
export const openIn = async (
  tx: Tx,
  permit: Permit<'drive.open'>,
  { driveId, accountId, now }: { readonly driveId: string; readonly accountId: string; readonly now: Date },
  window: DriveWindow,
): Promise<void> => {
  await tx.driveWindow.create({
    data: {
      driveId,
      place: permit.place,
      opensOn: asColumn(window.opensOn),
      closesOn: asColumn(window.closesOn),
      publicity: window.publicity.join(','),
      publicityProof: window.publicityProof,
      accountId,
      openedAt: now,
    },
  })
}
