import type { ImportStage } from '@/lib/domain/import/stage'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

/** Where a file rests with its bytes until a person goes on with it; what a worker holds or awaits is never deleted. */
export const RESTING = ['RECEIVING', 'ASKING', 'READY', 'CANCELLED', 'FAILED'] as const satisfies readonly ImportStage[]

/** Moments at which somebody, or the worker, last had to do with a file. */
export interface Touched {
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly beatAt: Date | null
  readonly finishedAt: Date | null
}

/**
 * The last day on which the bytes of a file that was left are kept: so many days after it was last worked on. A file holds
 * more than the register keeps, Aadhaar numbers among it (F11).
 */
export const keptUntil = ({ createdAt, startedAt, beatAt, finishedAt }: Touched, days: number): PlainDate => {
  const last = Math.max(...[createdAt, startedAt, beatAt, finishedAt].map((at) => at?.getTime() ?? 0))
  return addDays(dayInIndia(new Date(last)), days)
}
