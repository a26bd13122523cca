import 'server-only'
import { MEETING_KINDS, type MeetingKind, NOTICE_MODES, type NoticeMode } from '@/lib/domain/meeting/notice'
import { QUORUM_OUTCOMES, type QuorumOutcome } from '@/lib/domain/meeting/quorum'
import { type Presiding, PRESIDING } from '@/lib/domain/meeting/record'
import { MEETING_STAGES, type MeetingStage } from '@/lib/domain/meeting/stages'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { dayInIndia, timeInIndia } from '@/lib/domain/shared/moment'
import { oneOf } from '@/lib/domain/shared/one-of'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { asDay } from '@/lib/platform/db'
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

/** A meeting as its row tells it. */
export const stored = (row: Row): StoredMeeting => ({
  id: row.id,
  listId: row.listId,
  place: placePath(row.place),
  number: row.number,
  kind: oneOf(MEETING_KINDS, row.kind),
  attempt: row.attempt,
  stage: oneOf(MEETING_STAGES, row.stage),
  version: row.version,
  venue: row.venue,
  agenda: row.agenda,
  noticeOn: asDay(row.noticeOn),
  noticeMode: oneOf(NOTICE_MODES, row.noticeMode),
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
      : { office: oneOf(PRESIDING, row.presidingPost), name: row.presidedBy },
  officer: officerOf(row),
  ...counts(row),
  required: row.required,
  quorum: row.quorum === null ? null : oneOf(QUORUM_OUTCOMES, row.quorum),
  readOut: row.readOut,
  readOutBy: row.readOutBy ?? '',
  resolutionNumber: row.resolutionNo ?? '',
  resolutionText: row.resolutionText ?? '',
  dissent: row.dissent ?? '',
  signedAt: row.signedAt,
})
