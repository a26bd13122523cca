import 'server-only'
import * as supplements from '@/lib/features/pensions/store/supplements'
import { keySet } from '@/lib/domain/import/key-set'
import { type LeftOut, leftOutOf } from '@/lib/domain/import/left-out'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'

/** Watches, while a newer register is read, which lines of the one in force it names. */
export interface Watch {
  readonly meet: (tx: Tx, numbers: readonly string[]) => Promise<void>
  readonly leftOut: (tx: Tx) => Promise<LeftOut | null>
}

/** A row that comes back names its line too: what it says is awaited, and it is not left out. */
export const watchOver = (inForce: supplements.InForce): Watch => {
  const met = keySet()
  const named = new Map<PlacePath, number>()
  return {
    meet: async (tx, numbers) => {
      const news = numbers.filter((number) => met.add(number))
      for (const [place, count] of await supplements.namedByPlace(tx, inForce.id, news))
        named.set(place, (named.get(place) ?? 0) + count)
    },
    leftOut: async (tx) => leftOutOf(inForce.asOf, await supplements.linesByPlace(tx, inForce.id), named),
  }
}
