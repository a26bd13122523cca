import { z } from 'zod'
import { EVIDENCE } from '@/lib/domain/census/current'
import { CENSUS_FLAGS, type CensusFlag } from '@/lib/domain/census/flags'
import { dateText, requiredText } from '@/lib/platform/form-values'

const said = z.enum(['yes', 'no'], { error: 'census.error.answer' }).optional()

const answers = Object.fromEntries(CENSUS_FLAGS.map((flag) => [flag, said])) as Record<CensusFlag, typeof said>

/** The paper extract of a family's census: each flag yes, no or not said. */
export const recordCensusSchema = z.object({
  householdId: z.uuid(),
  takenOn: dateText(),
  document: requiredText(200),
  flags: z.object(answers),
})
export type RecordCensusInput = z.output<typeof recordCensusSchema>

/** A sourced correction of one flag. */
export const correctCensusSchema = z.object({
  householdId: z.uuid(),
  flag: z.enum(CENSUS_FLAGS, { error: 'census.error.flag' }),
  value: z.enum(['yes', 'no'], { error: 'census.error.answer' }).transform((answer) => answer === 'yes'),
  reason: requiredText(300),
  evidence: z.enum(EVIDENCE, { error: 'census.error.evidence' }),
  note: requiredText(200),
  on: dateText(),
})
export type CorrectCensusInput = z.output<typeof correctCensusSchema>
