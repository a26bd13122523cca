'use server'

import { mergePair } from '@/lib/features/duplicates/commands/merge'
import { mergeFamily } from '@/lib/features/duplicates/commands/merge-family'
import { partPair } from '@/lib/features/duplicates/commands/part'
import { partFamily } from '@/lib/features/duplicates/commands/part-family'
import { undoPair } from '@/lib/features/duplicates/commands/undo'
import {
  mergeFamilySchema,
  mergePairSchema,
  partFamilySchema,
  partPairSchema,
  undoPairSchema,
} from '@/lib/features/duplicates/schema'
import { defineAction } from '@/lib/platform/action'

export const partPairAction = defineAction({
  schema: partPairSchema,
  command: partPair,
  goTo: ({ id }) => `/duplicates/${id}?done=parted`,
})

export const mergePairAction = defineAction({
  schema: mergePairSchema,
  command: mergePair,
  goTo: ({ id, done }) => `/duplicates/${id}?done=${done}`,
})

export const partFamilyAction = defineAction({
  schema: partFamilySchema,
  command: partFamily,
  goTo: ({ id }) => `/duplicates/${id}?done=familyParted`,
})

export const mergeFamilyAction = defineAction({
  schema: mergeFamilySchema,
  command: mergeFamily,
  goTo: ({ id, done }) => `/duplicates/${id}?done=${done}`,
})

export const undoPairAction = defineAction({
  schema: undoPairSchema,
  command: undoPair,
  goTo: ({ id }) => `/duplicates/${id}?done=undone`,
})
