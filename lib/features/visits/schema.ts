import { z } from 'zod'
import { VISIT_OUTCOMES } from '@/lib/domain/visit/outcomes'
import { dateText, optionalText } from '@/lib/platform/form-values'

/** What came of a visit. */
export const recordVisitSchema = z.object({
  householdId: z.uuid(),
  on: dateText(),
  outcome: z.enum(VISIT_OUTCOMES, { error: 'visits.error.outcome' }),
  note: optionalText(300),
})
export type RecordVisitInput = z.output<typeof recordVisitSchema>
