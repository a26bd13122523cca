import { z } from 'zod'
import { MERGE_FIELDS } from '@/lib/domain/matching/merge'
import { SIDES } from '@/lib/domain/matching/pair'
import { requiredText, seenVersion, tick, ticks } from '@/lib/platform/form-values'

const decision = { id: z.uuid(), version: seenVersion(), reason: requiredText(300) }

export const partPairSchema = z.object(decision)
export const mergePairSchema = z
  .object({
    id: z.uuid(),
    version: seenVersion(),
    keep: z.enum(SIDES, { error: 'duplicates.error.keep' }),
    /** The facts taken from the entry that ends. */
    take: ticks(MERGE_FIELDS),
    // Both decisions stand on one page: no two boxes bear one name.
    mergeReason: requiredText(300),
    /** A running application of the family that ends is rejected as a duplicate. */
    reject: tick(),
  })
  .transform(({ mergeReason: reason, ...merge }) => ({ ...merge, reason }))
/** What was shown of the pairs between two families; all three decisions stand on one page. */
const family = { id: z.uuid(), seen: z.string().length(64) }
export const partFamilySchema = z.object({ ...family, noneReason: requiredText(300) })
export const mergeFamilySchema = z.object({
  ...family,
  keepFamily: z.enum(SIDES, { error: 'duplicates.error.keepFamily' }),
  familyReason: requiredText(300),
  reject: tick(),
})
export const undoPairSchema = z.object(decision)

export type PartPairInput = z.output<typeof partPairSchema>
export type MergePairInput = z.output<typeof mergePairSchema>
export type UndoPairInput = z.output<typeof undoPairSchema>
export type PartFamilyInput = z.output<typeof partFamilySchema>
export type MergeFamilyInput = z.output<typeof mergeFamilySchema>
