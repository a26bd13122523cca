import { z } from 'zod'
import { type Fate, MOVING_RELATIONS } from '@/lib/domain/matching/left-over'
import { MERGE_FIELDS } from '@/lib/domain/matching/merge'
import { SIDES } from '@/lib/domain/matching/pair'
import { requiredText, seenVersion, tick, ticks, wholeNumber } from '@/lib/platform/form-values'

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
/** What is said of somebody who is left over, in one choice: `IS:3`, somebody of the other family, or `AS:SON`, moving over. */
const fate = z
  .string()
  .transform((text, context): Fate | null => {
    const [, kind, what = ''] = /^(IS|AS):([A-Z_]+|\d{1,4})$/.exec(text) ?? []
    const relation = MOVING_RELATIONS.find((code) => code === what)
    if (kind === 'IS' && /^\d+$/.test(what)) return { kind: 'SAME', kept: Number(what) }
    if (kind === 'AS' && relation) return { kind: 'MOVES', relation }
    context.addIssue({ code: 'custom', message: 'forms.error.unreadable' })
    return null
  })
  .optional()
export const mergeFamilySchema = z.object({
  ...family,
  keepFamily: z.enum(SIDES, { error: 'duplicates.error.keepFamily' }),
  /** Of both families, for either may end; only those of the one that does are looked at. */
  leftOver: z.array(z.object({ side: z.enum(SIDES), serial: wholeNumber(1, 9999), fate })).default([]),
  familyReason: requiredText(300),
  reject: tick(),
})
export const undoPairSchema = z.object(decision)

export type PartPairInput = z.output<typeof partPairSchema>
export type MergePairInput = z.output<typeof mergePairSchema>
export type UndoPairInput = z.output<typeof undoPairSchema>
export type PartFamilyInput = z.output<typeof partFamilySchema>
export type MergeFamilyInput = z.output<typeof mergeFamilySchema>
