import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { MEETING_KINDS, type MeetingKind, NOTICE_MODES, type NoticeMode } from '@/lib/domain/meeting/notice'
import { QUORUM_OUTCOMES, type QuorumDecision, type QuorumOutcome } from '@/lib/domain/meeting/quorum'
import { type Presiding, PRESIDING } from '@/lib/domain/meeting/record'
import { MEETING_STAGES, type MeetingStage } from '@/lib/domain/meeting/stages'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { dayInIndia, timeInIndia } from '@/lib/domain/shared/moment'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { isRowId } from '@/lib/domain/shared/row-id'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'
import type { Meeting as Row } from '@/prisma/client/client'

/** One meeting of the Gram Sabha called for a list, as stored. Times are HH:MM of the day it is held. */
export interface StoredMeeting {
  readonly id: string
  readonly listId: string
  readonly place: PlacePath
  readonly number: number
  readonly kind: MeetingKind
  /** 1 for the first meeting on the list, one more after each that failed. */
  readonly attempt: number
  readonly stage: MeetingStage
  readonly version: number
  readonly venue: string
  readonly agenda: string
  readonly noticeOn: PlainDate
  readonly noticeMode: NoticeMode
  readonly noticeProof: string
  readonly heldOn: PlainDate
  readonly scheduledTime: string
  readonly baseFamilies: number
  readonly baseMembers: number
  /** The rule of quorum as frozen in the notice; lib/rules reads it. */
  readonly quorumRule: unknown
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly waitedMinutes: number | null
  readonly presiding: { readonly office: Presiding; readonly name: string } | null
  readonly officer: { readonly id: string; readonly name: string; readonly confirmedAt: Date } | null
  readonly familiesPresent: number
  readonly men: number
  readonly women: number
  readonly others: number
  readonly scheduledCaste: number
  readonly scheduledTribe: number
  readonly required: number | null
  readonly quorum: QuorumOutcome | null
  readonly readOut: boolean
  readonly readOutBy: string
  readonly resolutionNumber: string
  readonly resolutionText: string
  readonly dissent: string
  readonly signedAt: Date | null
}

const known = <T extends string>(codes: readonly T[], text: string): T => {
  const found = codes.find((code) => code === text)
  if (!found) throw new Error(`Not one of ${codes.join(', ')}: ${text}`)
  return found
}

const time = (moment: Date | null): string | null => moment && timeInIndia(moment)

const officerOf = ({ officerId, officerName, officerConfirmedAt }: Row): StoredMeeting['officer'] =>
  officerId === null || officerName === null || officerConfirmedAt === null
    ? null
    : { id: officerId, name: officerName, confirmedAt: officerConfirmedAt }

const counts = (row: Row) => ({
  familiesPresent: row.familiesPresent ?? 0,
  men: row.men ?? 0,
  women: row.women ?? 0,
  others: row.others ?? 0,
  scheduledCaste: row.sc ?? 0,
  scheduledTribe: row.st ?? 0,
})

const stored = (row: Row): StoredMeeting => ({
  id: row.id,
  listId: row.listId,
  place: placePath(row.place),
  number: row.number,
  kind: known(MEETING_KINDS, row.kind),
  attempt: row.attempt,
  stage: known(MEETING_STAGES, row.stage),
  version: row.version,
  venue: row.venue,
  agenda: row.agenda,
  noticeOn: asDay(row.noticeOn),
  noticeMode: known(NOTICE_MODES, row.noticeMode),
  noticeProof: row.noticeProof,
  heldOn: dayInIndia(row.scheduledAt),
  scheduledTime: timeInIndia(row.scheduledAt),
  baseFamilies: row.baseFamilies,
  baseMembers: row.baseMembers,
  quorumRule: row.quorumRule,
  startedAt: time(row.startedAt),
  endedAt: time(row.endedAt),
  waitedMinutes: row.waitedMinutes,
  presiding:
    row.presidedBy === null || row.presidingPost === null
      ? null
      : { office: known(PRESIDING, row.presidingPost), name: row.presidedBy },
  officer: officerOf(row),
  ...counts(row),
  required: row.required,
  quorum: row.quorum === null ? null : known(QUORUM_OUTCOMES, row.quorum),
  readOut: row.readOut,
  readOutBy: row.readOutBy ?? '',
  resolutionNumber: row.resolutionNo ?? '',
  resolutionText: row.resolutionText ?? '',
  dissent: row.dissent ?? '',
  signedAt: row.signedAt,
})

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
