import { z } from 'zod'
import { STATED_BY } from '@/lib/domain/household/provenance'
import { CONVERGING_SCHEMES } from '@/lib/domain/standing/catalogue'
import { STANDINGS } from '@/lib/domain/standing/standing'
import { dateText, optionalText } from '@/lib/platform/form-values'

/** What a family, or one of its members, has of a scheme. */
export const recordStandingSchema = z.object({
  householdId: z.uuid(),
  scheme: z.enum(CONVERGING_SCHEMES, { error: 'standings.error.scheme' }),
  serial: z
    .string()
    .regex(/^[1-9]\d?$/, 'standings.error.person')
    .transform(Number)
    .optional(),
  standing: z.enum(STANDINGS, { error: 'standings.error.standing' }),
  statedBy: z.enum(STATED_BY, { error: 'standings.error.statedBy' }),
  document: optionalText(200),
  on: dateText(),
})
export type RecordStandingInput = z.output<typeof recordStandingSchema>
