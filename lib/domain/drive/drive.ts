import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** Where a drive stands in a district on a day. */
export const DRIVE_STAGES = ['PLANNED', 'PUBLICISED', 'OPEN', 'CLOSED'] as const
export type DriveStage = (typeof DRIVE_STAGES)[number]

/** How people were told of process and procedure (R42). */
export const PUBLICITY_KINDS = [
  'NOTICE_BOARD',
  'MUNADI',
  'GRAM_SABHA',
  'LOUDSPEAKER',
  'PAMPHLET',
  'NEWSPAPER',
  'RADIO',
] as const
export type PublicityKind = (typeof PUBLICITY_KINDS)[number]

/** The first and the last day of something, both included. */
export interface Days {
  readonly from: PlainDate
  readonly until: PlainDate
}

/** The Collector's opening of a drive in a district: its days, how people were told, and where the proof of it lies. */
export interface DriveWindow {
  readonly opensOn: PlainDate
  readonly closesOn: PlainDate
  readonly publicity: readonly PublicityKind[]
  readonly publicityProof: string
}

/**
 * The Collector opens a drive, after wide publicity that is proved (hp-food-2016, AAY (c): R42). `drive` holds the days
 * of the whole drive, null where the State set none. Refuses `drives.endBeforeStart`, `drives.windowOutside` the drive's
 * days, `drives.noPublicity` without a kind or a proof.
 */
export const open = (window: DriveWindow, drive: Days | null): Result<DriveWindow> => {
  const { opensOn, closesOn, publicity, publicityProof } = window
  if (closesOn < opensOn) return refuse('drives.endBeforeStart', {}, 'closesOn')
  if (drive && (opensOn < drive.from || closesOn > drive.until))
    return refuse('drives.windowOutside', { from: drive.from, until: drive.until }, 'opensOn')
  if (publicity.length === 0) return refuse('drives.noPublicity', {}, 'publicity')
  return publicityProof.trim() === '' ? refuse('drives.noPublicity', {}, 'publicityProof') : ok(window)
}

/** Where the drive stands on a day; `window` null while the Collector has not opened it. */
export const stageOn = (window: Pick<DriveWindow, 'opensOn' | 'closesOn'> | null, day: PlainDate): DriveStage => {
  if (window === null) return 'PLANNED'
  if (day < window.opensOn) return 'PUBLICISED'
  return day > window.closesOn ? 'CLOSED' : 'OPEN'
}

/**
 * Whether an application may be handed in on a day: only inside the window, first and last day included (R42). Refuses
 * `drives.notOpen`, `drives.windowNotYet` and `drives.windowOver` with the day in question.
 */
export const takesApplicationsOn = (window: DriveWindow | null, day: PlainDate): Result<true> => {
  if (window === null) return refuse('drives.notOpen')
  if (day < window.opensOn) return refuse('drives.windowNotYet', { from: window.opensOn })
  return day > window.closesOn ? refuse('drives.windowOver', { until: window.closesOn }) : ok(true)
}
