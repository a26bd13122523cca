import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { SCHEMES, type SchemeCode } from '@/lib/domain/eligibility/scheme-rules'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Seal } from '@/lib/domain/selection/sealed'
import { LIST_STAGES, type ListStage } from '@/lib/domain/selection/stages'
import { canonical } from '@/lib/domain/shared/canonical'
import { oneOf } from '@/lib/domain/shared/one-of'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { isRowId } from '@/lib/domain/shared/row-id'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'
import type { PriorityList as Row } from '@/prisma/client/client'
import { noteStages } from './steps'

/** A priority list as stored, without its rows and bodies. */
export interface StoredList {
  readonly id: string
  readonly driveId: string
  readonly scheme: SchemeCode
  readonly place: PlacePath
  readonly stage: ListStage
  readonly version: number
  readonly edition: number
  readonly seats: number
  readonly failedMeetings: number
  readonly drawnAt: Date
  readonly displayedOn: PlainDate | null
  readonly displayedAt: string | null
  readonly attestedBy: string | null
  readonly attestedAt: Date | null
  readonly sealedDigest: string | null
  readonly publicDigest: string | null
  readonly finalisedAt: Date | null
  readonly returnReason: string | null
  /** The office that sent it back. */
  readonly returnedBy: string | null
}

const stored = (row: Omit<Row, 'sealedBody' | 'publicBody'>): StoredList => ({
  id: row.id,
  driveId: row.driveId,
  scheme: oneOf(SCHEMES, row.scheme),
  place: placePath(row.place),
  stage: oneOf(LIST_STAGES, row.stage),
  version: row.version,
  edition: row.edition,
  seats: row.seats,
  failedMeetings: row.failedMeetings,
  drawnAt: row.drawnAt,
  displayedOn: row.displayedOn && asDay(row.displayedOn),
  displayedAt: row.displayedAt,
  attestedBy: row.attestedBy,
  attestedAt: row.attestedAt,
  sealedDigest: row.sealedDigest,
  publicDigest: row.publicDigest,
  finalisedAt: row.finalisedAt,
  returnReason: row.returnReason,
  returnedBy: row.returnedBy,
})

const BODIES = { sealedBody: true, publicBody: true } as const

/** A list, or null when it is not there or not in the reader's area. */
export const find = async (tx: Tx, id: string): Promise<StoredList | null> => {
  if (!isRowId(id)) return null
  const row = await tx.priorityList.findUnique({ where: { id }, omit: BODIES })
  return row && stored(row)
}

/** The list, held until the transaction ends: whoever comes second sees what the first one did. */
export const hold = async (tx: Tx, id: string): Promise<StoredList | null> => {
  await tx.$queryRaw`select id from priority_lists where id = ${id}::uuid for update`
  return find(tx, id)
}

/** Every edition of a panchayat's list in a drive, the newest first. */
export const editions = async (tx: Tx, driveId: string, place: PlacePath): Promise<readonly StoredList[]> => {
  const rows = await tx.priorityList.findMany({
    where: { driveId, place },
    omit: BODIES,
    orderBy: { edition: 'desc' },
  })
  return rows.map(stored)
}

/** One page of the lists under an area, the newest drawing first; `after` is the last id of the page before. */
export const under = async (
  tx: Tx,
  area: PlacePath,
  { after, limit = 50 }: { readonly after?: string; readonly limit?: number } = {},
): Promise<readonly StoredList[]> => {
  const rows = await tx.priorityList.findMany({
    where: {
      OR: [{ place: area }, { place: { startsWith: `${area}/` } }],
      ...(after !== undefined && isRowId(after) ? { id: { lt: after } } : {}),
    },
    omit: BODIES,
    orderBy: { id: 'desc' },
    take: limit,
  })
  return rows.map(stored)
}

interface Drawing {
  readonly driveId: string
  readonly scheme: SchemeCode
  readonly edition: number
  readonly stage: ListStage
  readonly seats: number
  readonly accountId: string
  readonly now: Date
}

/** A new edition of the panchayat's list. */
export const create = async (
  tx: Tx,
  permit: Permit<'list.draw'>,
  { accountId, now, ...list }: Drawing,
): Promise<string> => {
  const { id } = await tx.priorityList.create({
    data: { ...list, place: permit.place, drawnAt: now, drawnBy: accountId },
    select: { id: true },
  })
  await noteStages(tx, [id], now)
  return id
}

type Change = Parameters<Tx['priorityList']['updateMany']>[0]['data']

const save = async (tx: Tx, { id, version }: StoredList, now: Date, data: Change): Promise<Result<true>> => {
  const { count } = await tx.priorityList.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count !== 1) return refuse('access.changedMeanwhile')
  await noteStages(tx, [id], now)
  return ok(true)
}

/** Drawn anew: what hung on the board before hangs there no more. */
export const redraw = (
  tx: Tx,
  _permit: Permit<'list.draw'>,
  list: StoredList,
  { seats, accountId, now }: Pick<Drawing, 'seats' | 'accountId' | 'now'>,
): Promise<Result<true>> =>
  save(tx, list, now, {
    stage: 'TENTATIVE',
    seats,
    drawnAt: now,
    drawnBy: accountId,
    displayedOn: null,
    displayedAt: null,
  })

/** Writes since when and where the list hangs. */
export const display = (
  tx: Tx,
  _permit: Permit<'list.draw'>,
  list: StoredList,
  { on, board, now }: { readonly on: PlainDate; readonly board: string; readonly now: Date },
): Promise<Result<true>> => save(tx, list, now, { displayedOn: asColumn(on), displayedAt: board })

/** Writes who signed the list, and the stage that it reached by it. */
export const attest = (
  tx: Tx,
  _permit: Permit<'list.attest'>,
  list: StoredList,
  { stage, accountId, now }: Pick<Drawing, 'stage' | 'accountId' | 'now'>,
): Promise<Result<true>> => save(tx, list, now, { stage, attestedBy: accountId, attestedAt: now })

interface Moved extends Pick<Drawing, 'stage' | 'now'> {
  readonly failedMeetings?: number
}

/** The stage that a meeting's notice, failure or signature leads to. */
export const moveOn = (
  tx: Tx,
  _permit: Permit<'meeting.notify'> | Permit<'meeting.record'> | Permit<'meeting.sign'>,
  list: StoredList,
  { stage, now, failedMeetings = list.failedMeetings }: Moved,
): Promise<Result<true>> => save(tx, list, now, { stage, failedMeetings })

/** Writes the sealed and the public text with their digests, once and for all (R48). */
export const freeze = (
  tx: Tx,
  _permit: Permit<'list.finalise'>,
  list: StoredList,
  { stage, seats, now }: Pick<Drawing, 'stage' | 'seats' | 'now'>,
  seal: Seal,
): Promise<Result<true>> =>
  save(tx, list, now, {
    stage,
    seats,
    finalisedAt: now,
    sealedBody: seal.text,
    sealedDigest: seal.digest,
    publicBody: canonical(seal.public),
    publicDigest: seal.public.digest,
  })
