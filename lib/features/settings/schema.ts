import { z } from 'zod'
import { dateText, requiredText } from '@/lib/platform/form-values'

/** The value's shape depends on the setting, whose own reader judges it. */
export const enterSettingSchema = z.object({
  key: z.string(),
  value: z.unknown(),
  from: dateText(),
  authority: requiredText(200),
})
export type EnterSettingInput = z.output<typeof enterSettingSchema>
