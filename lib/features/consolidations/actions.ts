'use server'
import { approveLists } from '@/lib/features/consolidations/commands/approve'
import { consolidateBlock } from '@/lib/features/consolidations/commands/consolidate-block'
import { consolidateDistrict } from '@/lib/features/consolidations/commands/consolidate-district'
import { declareNone } from '@/lib/features/consolidations/commands/declare-none'
import { returnList } from '@/lib/features/consolidations/commands/return-list'
import {
  approveListsSchema,
  consolidateBlockSchema,
  consolidateDistrictSchema,
  declareNoneSchema,
  returnListSchema,
} from '@/lib/features/consolidations/schema'
import { defineAction } from '@/lib/platform/action'

export const consolidateBlockAction = defineAction({
  schema: consolidateBlockSchema,
  command: consolidateBlock,
  refresh: ['/(public)/published/[list]'],
  goTo: ({ id }) => `/consolidations/${id}?done=blockDone`,
})

export const consolidateDistrictAction = defineAction({
  schema: consolidateDistrictSchema,
  command: consolidateDistrict,
  refresh: ['/(public)/published/[list]'],
  goTo: ({ id }) => `/consolidations/${id}?done=districtDone`,
})

export const approveListsAction = defineAction({
  schema: approveListsSchema,
  command: approveLists,
  refresh: ['/(public)/published/[list]'],
  goTo: ({ id }) => `/consolidations/${id}?done=approved`,
})

export const returnListAction = defineAction({
  schema: returnListSchema,
  command: returnList,
  refresh: ['/(public)/published/[list]'],
  goTo: () => '/consolidations?done=returned',
})

export const declareNoneAction = defineAction({
  schema: declareNoneSchema,
  command: declareNone,
  goTo: () => '/consolidations?done=declared',
})
