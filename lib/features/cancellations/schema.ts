import { z } from 'zod'
import { CANCEL_REASONS, ENDINGS, REPLIES } from '@/lib/domain/cancellation/kinds'
import { SERVICES } from '@/lib/domain/notice/service'
import { dateText, optionalText, requiredText, seenVersion } from '@/lib/platform/form-values'

/** Somebody asks that a card be cancelled: on which ground of the law, and what was seen. */
export const proposeSchema = z.object({
  cardId: z.uuid(),
  version: seenVersion(),
  reason: z.enum(CANCEL_REASONS, { error: 'cancellations.error.reason' }),
  grounds: requiredText(600),
})

const step = { id: z.uuid(), version: seenVersion() }

/** The food office takes the proposal up with a notice, or drops it. */
export const weighSchema = z.object({
  ...step,
  decision: z.enum(['NOTICE', 'DROP'], { error: 'cancellations.error.decision' }),
  words: requiredText(600),
})

export const serveSchema = z.object({
  ...step,
  on: dateText(),
  how: z.enum(SERVICES, { error: 'notices.error.how' }),
})

/** What the family answered and when, or that it did not. */
export const hearSchema = z.object({
  ...step,
  reply: z.enum(REPLIES, { error: 'cancellations.error.reply' }),
  on: dateText().optional(),
  said: optionalText(1000),
})

/** The reasoned order. */
export const orderSchema = z.object({
  ...step,
  decision: z.enum(ENDINGS, { error: 'cancellations.error.decision' }),
  orderNo: requiredText(60),
  words: requiredText(1000),
})

export type ProposeInput = z.output<typeof proposeSchema>
export type WeighInput = z.output<typeof weighSchema>
export type ServeInput = z.output<typeof serveSchema>
export type HearInput = z.output<typeof hearSchema>
export type OrderInput = z.output<typeof orderSchema>
