import { z } from 'zod'
import { TAKES_IN } from '@/lib/domain/move/move'
import { latinDigits } from '@/lib/domain/shared/check-digit'
import { dateText, requiredText } from '@/lib/platform/form-values'

const lgdCode = () =>
  z
    .string({ error: 'moves.error.code' })
    .transform((text) => latinDigits(text).trim())
    .pipe(z.string().regex(/^[1-9]\d{0,7}$/, 'moves.error.code'))

/** A village goes over under an order: the places by their codes in the directory. */
export const moveVillageSchema = z.object({
  village: lgdCode(),
  from: lgdCode(),
  to: lgdCode(),
  toKind: z.enum(TAKES_IN, { error: 'moves.error.toKind' }),
  on: dateText(),
  orderNo: requiredText(80),
})
export type MoveVillageInput = z.output<typeof moveVillageSchema>
