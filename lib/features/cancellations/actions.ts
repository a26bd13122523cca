'use server'
import { hearFamily } from '@/lib/features/cancellations/commands/hear'
import { orderCancelling } from '@/lib/features/cancellations/commands/order'
import { proposeCancelling } from '@/lib/features/cancellations/commands/propose'
import { serveNotice } from '@/lib/features/cancellations/commands/serve'
import { weighCancelling } from '@/lib/features/cancellations/commands/weigh'
import { hearSchema, orderSchema, proposeSchema, serveSchema, weighSchema } from '@/lib/features/cancellations/schema'
import { defineAction } from '@/lib/platform/action'

export const proposeCancellingAction = defineAction({
  schema: proposeSchema,
  command: proposeCancelling,
  goTo: ({ cardId }) => `/cards/${cardId}/cancel?done=proposed`,
})

export const weighCancellingAction = defineAction({
  schema: weighSchema,
  command: weighCancelling,
  goTo: ({ cardId }) => `/cards/${cardId}/cancel?done=weighed`,
})

export const serveNoticeAction = defineAction({
  schema: serveSchema,
  command: serveNotice,
  goTo: ({ cardId }) => `/cards/${cardId}/cancel?done=served`,
})

export const hearFamilyAction = defineAction({
  schema: hearSchema,
  command: hearFamily,
  goTo: ({ cardId }) => `/cards/${cardId}/cancel?done=heard`,
})

export const orderCancellingAction = defineAction({
  schema: orderSchema,
  command: orderCancelling,
  refresh: ['/(public)/published/[list]'],
  goTo: ({ cardId }) => `/cards/${cardId}/cancel?done=ordered`,
})
