import type { PlacePath } from '@/lib/domain/place/path'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** One place's claim in a split, in whole units of the basis recorded with it (families below the line, say). */
export interface Weight {
  readonly place: PlacePath
  readonly weight: number
}

export interface Share {
  readonly place: PlacePath
  readonly seats: number
}

interface Cut extends Share {
  readonly weight: bigint
  readonly left: bigint
}

const neediestCutFirst = (a: Cut, b: Cut): number => {
  if (a.left !== b.left) return a.left > b.left ? -1 : 1
  if (a.weight !== b.weight) return a.weight > b.weight ? -1 : 1
  return a.place < b.place ? -1 : 1
}

/**
 * Splits a number of seats by weights with the largest remainder, so that the shares sum to it exactly (R40 R41). Equal
 * remainders go to the greater weight, then to the earlier place code: the answer does not depend on the order asked in.
 * Refuses `allocations.seatsInvalid` and, when every weight is nought, `allocations.noWeights`. A weight that is no whole
 * number is a fault.
 */
export const splitByWeights = (seats: number, weights: readonly Weight[]): Result<readonly Share[]> => {
  if (!Number.isSafeInteger(seats) || seats < 0) return refuse('allocations.seatsInvalid', {}, 'seats')
  const total = weights.reduce((all, { weight }) => all + BigInt(weight), 0n)
  if (total === 0n) return refuse('allocations.noWeights')
  const cuts = weights.map(({ place, weight }): Cut => {
    const due = BigInt(seats) * BigInt(weight)
    return { place, weight: BigInt(weight), seats: Number(due / total), left: due % total }
  })
  const left = seats - cuts.reduce((all, cut) => all + cut.seats, 0)
  const favoured = new Set(
    [...cuts]
      .sort(neediestCutFirst)
      .slice(0, left)
      .map(({ place }) => place),
  )
  return ok(cuts.map((cut) => ({ place: cut.place, seats: cut.seats + (favoured.has(cut.place) ? 1 : 0) })))
}
