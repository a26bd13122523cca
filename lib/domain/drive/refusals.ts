import type { None } from '@/lib/domain/refusals'

export interface DriveRefusals {
  'drives.endBeforeStart': None
  /** The application window does not lie inside the drive (R42). */
  'drives.windowOutside': { from: string; until: string }
  /** Publicity comes before opening: people must know process and procedure (R42). */
  'drives.noPublicity': None
  'drives.notPlanned': None
  'drives.tooEarly': { from: string }
  'drives.over': { until: string }
  /** The drive has not been opened by the Collector. */
  'drives.notOpen': None
  'drives.windowNotYet': { from: string }
  'drives.windowOver': { until: string }
}
