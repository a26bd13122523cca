import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { MeetingKind, NoticeMode } from '@/lib/domain/meeting/notice'
import type { QuorumDecision } from '@/lib/domain/meeting/quorum'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { isRowId } from '@/lib/domain/shared/row-id'
import { asColumn, type Tx } from '@/lib/platform/db'
import { stored, type StoredMeeting } from './stored'

export const find = async (tx: Tx, id: string): Promise<StoredMeeting | null> => {
  if (!isRowId(id)) return null
  const row = await tx.meeting.findUnique({ where: { id } })
  return row && stored(row)
}

/** The meeting, held until the transaction ends: two clerks at one meeting write one after the other. */
export const hold = async (tx: Tx, id: string): Promise<StoredMeeting | null> => {
  await tx.$queryRaw`select id from meetings where id = ${id}::uuid for update`
  return find(tx, id)
}

/** The meetings called for a list, the newest first; failed ones stay. */
export const ofList = async (tx: Tx, listId: string): Promise<readonly StoredMeeting[]> => {
  const rows = await tx.meeting.findMany({ where: { listId }, orderBy: { number: 'desc' } })
  return rows.map(stored)
}

interface Called {
  readonly listId: string
  readonly number: number
  readonly attempt: number
  readonly kind: MeetingKind
  readonly venue: string
  readonly agenda: string
  readonly noticeOn: PlainDate
  readonly noticeMode: NoticeMode
  readonly noticeProof: string
  readonly scheduledAt: Date
  readonly quorumRule: object
}

/** A meeting as notified. Its base of families is frozen beside it by `families.freeze`. */
export const call = async (
  tx: Tx,
  permit: Permit<'meeting.notify'>,
  { quorumRule, ...called }: Called,
): Promise<string> => {
  const { id } = await tx.meeting.create({
    data: {
      ...called,
      quorumRule: { ...quorumRule },
      place: permit.place,
      stage: 'NOTIFIED',
      noticeOn: asColumn(called.noticeOn),
      baseFamilies: 0,
    },
    select: { id: true },
  })
  return id
}

type Change = Parameters<Tx['meeting']['updateMany']>[0]['data']
type Writing =
  | Permit<'meeting.notify'>
  | Permit<'meeting.record'>
  | Permit<'meeting.confirmPresence'>
  | Permit<'meeting.sign'>
  | Permit<'list.finalise'>

/** Keeps what changed. Refuses `access.changedMeanwhile` when somebody else kept something first. */
export const save = async (
  tx: Tx,
  _permit: Writing,
  { id, version }: Pick<StoredMeeting, 'id' | 'version'>,
  data: Change,
): Promise<Result<true>> => {
  const { count } = await tx.meeting.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  return count === 1 ? ok(true) : refuse('access.changedMeanwhile')
}

/** The columns that say how quorum stands. */
export const quorumColumns = ({ required, outcome }: QuorumDecision, familiesPresent: number) => ({
  familiesPresent,
  required,
  quorum: outcome,
})
