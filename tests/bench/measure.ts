/** One row of the table: what was measured against which yardstick, and how far it should come. */
export interface Row {
  readonly what: string
  readonly ours: string
  readonly yardstick: string
  readonly ratio: number
  /** `≥ 0.7`, `≤ 1.3`: which way is good, and how far. */
  readonly aim: { readonly sign: '≥' | '≤'; readonly value: number } | null
}

/** The value below which a share of the values lies. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** How often each work is measured. */
export const ROUNDS = 3

/**
 * Runs the works in turn three times (A B C, A B C, A B C) and answers what each measured, so that a machine that warms
 * or tires favours none.
 */
export const inTurn = async <K extends string, T>(
  works: Readonly<Record<K, () => Promise<T>>>,
): Promise<(name: K) => readonly T[]> => {
  const found = new Map<K, readonly T[]>()
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name in works) found.set(name, [...(found.get(name) ?? []), await works[name]()])
  return (name) => found.get(name) ?? []
}

/** The two alternately, and the median of each. */
export const alternate = async (
  ours: () => Promise<number>,
  yardstick: () => Promise<number>,
): Promise<[ours: number, yardstick: number]> => {
  const found = await inTurn({ ours, yardstick })
  return [median(found('ours')), median(found('yardstick'))]
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

/** How often work that waits is done in a second by workers side by side; each goes through its own pieces in order. */
export const perSecondTogether = async <P>(
  workers: readonly (readonly P[])[],
  work: (piece: P) => Promise<unknown>,
): Promise<number> => {
  const start = performance.now()
  await Promise.all(
    workers.map(async (pieces) => {
      for (const piece of pieces) await work(piece)
    }),
  )
  return (workers.flat().length * 1000) / (performance.now() - start)
}

/** A rate for the table. */
export const rate = (value: number): string =>
  `${value >= 100 ? Math.round(value).toLocaleString('en-IN') : value.toFixed(1)}/s`
