import { z } from 'zod'
import { GAPS } from '@/lib/domain/application/application'
import { DOCUMENT_KINDS } from '@/lib/domain/application/documents'
import { VULNERABILITY_GROUPS } from '@/lib/domain/application/groups'
import { dateText, optionalText, rupeesText, seenVersion, tick, ticks } from '@/lib/platform/form-values'

const seen = { applicationId: z.uuid(), version: seenVersion() }

/** The assigned officer takes an application up (R44). */
export const takeUpSchema = z.object(seen)

/** What is to be put right, as codes and in the officer's words. */
export const returnSchema = z.object({ ...seen, gaps: ticks(GAPS), reason: optionalText(500) })

const yesOrNo = (missing: string) => z.enum(['yes', 'no'], missing)

/** What the officer found at the visit (R46), with the digest of what the screen showed (F57). */
export const findingSchema = z.object({
  ...seen,
  shown: z.string().regex(/^[0-9a-f]{64}$/, 'forms.error.unreadable'),
  visitedOn: dateText(),
  foundIncome: rupeesText(),
  mealInsecure: yesOrNo('verifications.error.mealInsecure'),
  foundGroups: ticks(VULNERABILITY_GROUPS),
  papersSeen: ticks(DOCUMENT_KINDS),
  duplicates: z.enum(['none', 'found'], 'verifications.error.duplicates'),
  notKin: tick(),
  recommended: yesOrNo('verifications.error.recommended'),
  remarks: optionalText(1000),
})

export type TakeUp = z.output<typeof takeUpSchema>
export type Return = z.output<typeof returnSchema>
export type Finding = z.output<typeof findingSchema>
