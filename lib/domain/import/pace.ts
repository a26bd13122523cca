/** How a run goes on: how much is done, how fast, and how long it may still take. */
export interface Pace {
  readonly done: number
  readonly total: number | null
  readonly perSecond: number | null
  readonly secondsLeft: number | null
}

interface Moving {
  readonly rowsDone: number
  readonly rowsTotal: number | null
  readonly startedAt: Date | null
  readonly beatAt: Date | null
}

/** A rate of less time than this is a guess that would frighten or flatter. */
const LEAST_MILLISECONDS = 1000

/**
 * Reckons the pace of a run from its last sign of life: rows a second since it began, and seconds left at that rate. No
 * figure is given before there is a second to go by, or when the number of rows is not known.
 */
export const paceOf = ({ rowsDone: done, rowsTotal: total, startedAt, beatAt }: Moving): Pace => {
  const spent = startedAt && beatAt ? beatAt.getTime() - startedAt.getTime() : 0
  if (spent < LEAST_MILLISECONDS || done === 0) return { done, total, perSecond: null, secondsLeft: null }
  const perSecond = (done * 1000) / spent
  const secondsLeft = total === null ? null : Math.max(0, Math.ceil((total - done) / perSecond))
  return { done, total, perSecond: Math.round(perSecond), secondsLeft }
}
