import { telling } from '@/lib/domain/matching/block'
import type { NameToken } from '@/lib/domain/matching/names'
import type { MatchPerson } from '@/lib/domain/matching/person'
import { namedInVillage, ofGuardianInVillage } from '@/lib/domain/matching/village-blocks'
import { wideBlocks } from '@/lib/domain/matching/wide-blocks'

/** The blocks of the village, and groups of blocks of wider places: a group counts only while few others share it. */
export interface Blocks {
  readonly near: readonly string[]
  readonly wide: readonly (readonly string[])[]
}

/**
 * The blocks in which a person is kept, or, `asked`, looked for among kept ones. Each holds entries that agree in so much that
 * few share it; what lies in a village does not grow with the State, what lies beyond it is bounded by who asks.
 */
export const blocksOf = (
  person: MatchPerson,
  names: readonly NameToken[],
  guardians: readonly NameToken[],
  asked: boolean,
): Blocks => ({
  near: [...namedInVillage(person, telling(names)), ...ofGuardianInVillage(person, telling(guardians), asked)],
  wide: wideBlocks(person, names, guardians, asked),
})
