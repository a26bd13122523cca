import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

export const DRIVE_STAGES = ['PLANNED', 'OPEN', 'CLOSED'] as const
export type DriveStage = (typeof DRIVE_STAGES)[number]

/** How people were told of process and procedure (R42). */
export const PUBLICITY_KINDS = ['NOTICE_BOARD', 'MUNADI', 'GRAM_SABHA', 'LOUDSPEAKER', 'PAMPHLET', 'NEWSPAPER', 'RADIO'] as const
export type PublicityKind = (typeof PUBLICITY_KINDS)[number]

/** One proof of publicity: what was done, when, and where the proof lies. */
export interface Publicity {
  readonly kind: PublicityKind
  readonly on: PlainDate
  readonly proof: string
}

/** An identification drive; every day named is included. */
export interface Drive {
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate
  readonly applicationsFrom: PlainDate
  readonly applicationsUntil: PlainDate
  readonly publicity: readonly Publicity[]
  readonly stage: DriveStage
}

/**
 * A drive on paper: its days in order and its application window inside it (hp-food-2016, AAY (c): R42). Refuses
 * `drives.endBeforeStart` and `drives.windowOutside`.
 */
export const plan = (days: Omit<Drive, 'stage' | 'publicity'>): Result<Drive> => {
  const { startsOn, endsOn, applicationsFrom, applicationsUntil } = days
  if (endsOn < startsOn) return refuse('drives.endBeforeStart', {}, 'endsOn')
  if (applicationsUntil < applicationsFrom) return refuse('drives.endBeforeStart', {}, 'applicationsUntil')
  if (applicationsFrom < startsOn || applicationsUntil > endsOn)
    return refuse('drives.windowOutside', { from: startsOn, until: endsOn }, 'applicationsFrom')
  return ok({ ...days, publicity: [], stage: 'PLANNED' })
}

/**
 * The Collector opens a planned drive, after wide publicity that is proved (R42). Refuses `drives.notPlanned`,
 * `drives.noPublicity` while no proof is dated today or earlier, `drives.tooEarly` before its first day, `drives.over`.
 */
export const open = (drive: Drive, today: PlainDate): Result<Drive> => {
  if (drive.stage !== 'PLANNED') return refuse('drives.notPlanned')
  if (today > drive.endsOn) return refuse('drives.over', { until: drive.endsOn })
  if (today < drive.startsOn) return refuse('drives.tooEarly', { from: drive.startsOn })
  const told = drive.publicity.some(({ on, proof }) => on <= today && proof.trim() !== '')
  return told ? ok({ ...drive, stage: 'OPEN' }) : refuse('drives.noPublicity')
}

/** Whether the drive runs on a day: opened by the Collector, and the day among its days. */
export const isOpenOn = (drive: Drive, day: PlainDate): boolean =>
  drive.stage === 'OPEN' && drive.startsOn <= day && day <= drive.endsOn

/**
 * Whether an application may be handed in on a day (R42). Refuses `drives.notOpen`, `drives.windowNotYet` and
 * `drives.windowOver` with the day in question.
 */
export const takesApplicationsOn = (drive: Drive, day: PlainDate): Result<true> => {
  if (drive.stage !== 'OPEN') return refuse('drives.notOpen')
  if (day < drive.applicationsFrom) return refuse('drives.windowNotYet', { from: drive.applicationsFrom })
  if (day > drive.applicationsUntil) return refuse('drives.windowOver', { until: drive.applicationsUntil })
  return ok(true)
}
