/** One row of the table: what was measured against which yardstick, and how far it should come. */
export interface Row {
  readonly what: string
  readonly ours: string
  readonly yardstick: string
  readonly ratio: number
  /** `≥ 0.7`, `≤ 1.3`: which way is good, and how far. */
  readonly aim: { readonly sign: '≥' | '≤'; readonly value: number } | null
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const ROUNDS = 3

/**
 * Runs the two alternately three times (A B, A B, A B) and answers the median of each, so that a machine that warms or
 * tires favours neither.
 */
export const alternate = async (
  ours: () => Promise<number>,
  yardstick: () => Promise<number>,
): Promise<[ours: number, yardstick: number]> => {
  const first: number[] = []
  const second: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    first.push(await ours())
    second.push(await yardstick())
  }
  return [middle(first), middle(second)]
}

/** How often a piece of work is done in a second, over `milliseconds`, after a short warm-up. */
export const perSecond = (work: () => void, milliseconds = 400): number => {
  const run = (time: number): number => {
    const start = performance.now()
    let done = 0
    while (performance.now() - start < time) {
      for (let burst = 0; burst < 1000; burst += 1) work()
      done += 1000
    }
    return (done * 1000) / (performance.now() - start)
  }
  run(milliseconds / 4)
  return run(milliseconds)
}

/** The same for work that waits, one after the other. */
export const perSecondAwaiting = async (work: () => Promise<unknown>, times: number): Promise<number> => {
  const start = performance.now()
  for (let done = 0; done < times; done += 1) await work()
  return (times * 1000) / (performance.now() - start)
}

/** A rate for the table. */
export const rate = (value: number): string =>
  `${value >= 100 ? Math.round(value).toLocaleString('en-IN') : value.toFixed(1)}/s`
