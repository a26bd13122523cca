import { inBothScripts } from '@/lib/domain/household/written-name'
import type { FamilyRow, Words } from './rows'

interface Selected {
  readonly listId: string
  readonly rank: number
  readonly number: string
  readonly head: string
  readonly headHi: string | null
  readonly guardian: string | null
  readonly guardianHi: string | null
  readonly village: string
}

/** The selected families by list, each list in the Gram Sabha's order; `names` holds what places are called. */
export const toFamilies = (
  rows: readonly Selected[],
  names: Readonly<Record<string, Words>>,
): Readonly<Record<string, readonly FamilyRow[]>> => {
  const lists: Record<string, readonly FamilyRow[]> = {}
  for (const { listId, rank, number, head, headHi, guardian, guardianHi, village } of rows) {
    const row: FamilyRow = {
      rank,
      number,
      head: { en: head, hi: headHi ?? head },
      guardian: inBothScripts(guardian, guardianHi),
      village: names[village] ?? { en: village, hi: village },
    }
    lists[listId] = [...(lists[listId] ?? []), row]
  }
  return lists
}
