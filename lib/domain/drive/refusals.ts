import type { None } from '@/lib/domain/refusals'

export interface DriveRefusals {
  'drives.endBeforeStart': None
  /** The application window does not lie inside the drive (R42). */
  'drives.windowOutside': { from: string; until: string }
  /** Publicity comes before opening: people must know process and procedure (R42). */
  'drives.noPublicity': None
  /** The Collector has not opened the drive in this district. */
  'drives.notOpen': None
  'drives.windowNotYet': { from: string }
  'drives.windowOver': { until: string }
  /** Another drive in the State bears the name. */
  'drives.labelTaken': { label: string }
  /** The Collector opened the drive in this district before. */
  'drives.alreadyOpened': None
}
