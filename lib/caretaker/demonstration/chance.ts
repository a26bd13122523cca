/** A draw from 0 (included) to 1 (not included); the same seed draws the same, on every machine and for ever. */
export type Chance = () => number

/** Chance that is none: a seed's own sequence of draws (FNV-1a into mulberry32). The demonstration must come out alike. */
export const chanceFrom = (seed: string): Chance => {
  let state = [...seed].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0,
    0x811c9dc5,
  )
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Whether something happens that happens in so many of a hundred cases. */
export const happens = (chance: Chance, inHundred: number): boolean => chance() * 100 < inHundred

/** A whole number between two bounds, both included. */
export const between = (chance: Chance, least: number, most: number): number =>
  least + Math.floor(chance() * (most - least + 1))

/** One of several. */
export const oneOf = <T>(chance: Chance, choices: readonly T[]): T => {
  const chosen = choices[Math.floor(chance() * choices.length)]
  if (chosen === undefined) throw new Error('Nothing to choose from')
  return chosen
}
