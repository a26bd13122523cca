import { z } from 'zod'
import { EVIDENCE } from '@/lib/domain/census/current'
import { CENSUS_FLAGS, type CensusFlag } from '@/lib/domain/census/flags'
import { dateText, requiredText } from '@/lib/platform/form-values'

const said = z.enum(['yes', 'no'], { error: 'census.error.answer' }).optional()

/** The paper extract of a family's census: each flag yes, no or not said. */
export const recordCensusSchema = z.object({
  householdId: z.uuid(),
  /** Left open where the paper does not tell it. */
  takenOn: dateText().optional(),
  document: requiredText(200),
  flags: z.object({
    X01: said,
    X02: said,
    X03: said,
    X04: said,
    X05: said,
    X06: said,
    X07: said,
    X08: said,
    X09: said,
    X10: said,
    X11: said,
    X12: said,
    X13: said,
    X14: said,
    I1: said,
    I2: said,
    I3: said,
    I4: said,
    I5: said,
    D1: said,
    D2: said,
    D3: said,
    D4: said,
    D5: said,
    D6: said,
    D7: said,
  } satisfies Record<CensusFlag, typeof said>),
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
