import type { None } from '@/lib/domain/refusals'

export interface MoveRefusals {
  /** The directory knows no such place, or none of this code. */
  'moves.unknown': { code: string }
  /** That panchayat does not serve the village today. */
  'moves.notServed': None
  'moves.samePlace': None
  /** Only a panchayat or a town that the directory lists today can take a village in. */
  'moves.noReceiver': None
  'moves.otherState': None
  'moves.inFuture': None
  /** Applications of its families still run: their list completes where it began. */
  'moves.running': { count: number }
}
