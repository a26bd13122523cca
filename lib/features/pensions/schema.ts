import { z } from 'zod'
import { VERDICTS } from '@/lib/domain/pension/result'
import { isPlacePath, type PlacePath } from '@/lib/domain/place/path'
import { dateText, givenNumber, optionalText, requiredText, seenVersion } from '@/lib/platform/form-values'

/** One person to be compared. */
export const checkPersonSchema = z.object({ memberId: z.uuid() })

/** Everybody of an area to be compared. */
export const beginRoundSchema = z.object({
  place: z.custom<PlacePath>((text) => typeof text === 'string' && isPlacePath(text), 'forms.error.unreadable'),
})

/** A cross-check under way that is to stop. */
export const stopRoundSchema = z.object({ id: z.uuid() })

/** What a person says of a possible match, and why. */
export const decideMatchSchema = z.object({
  id: z.uuid(),
  version: seenVersion(),
  verdict: z.enum(VERDICTS, { error: 'pensions.error.verdict' }),
  reason: requiredText(500),
})

/** The panchayat's written word: of which day, and where the paper is kept. */
export const declareSchema = z.object({ memberId: z.uuid(), on: dateText(), document: requiredText(200) })

/** A line of a register that another office keeps: what it must say to be a line at all. */
export const outsideEntrySchema = z
  .object({
    entryNumber: givenNumber(80),
    name: optionalText(160),
    nameHi: optionalText(160),
    guardianName: optionalText(160),
  })
  .refine(({ name, nameHi }) => name !== undefined || nameHi !== undefined, {
    path: ['name'],
    error: 'pensions.error.name',
  })

/** The Collector's order, over what was shown. */
export const signOffSchema = z.object({
  roundId: z.uuid(),
  shown: z.string().length(64),
  orderNo: requiredText(80),
  on: dateText(),
})

export type CheckPersonInput = z.output<typeof checkPersonSchema>
export type BeginRoundInput = z.output<typeof beginRoundSchema>
export type StopRoundInput = z.output<typeof stopRoundSchema>
export type DecideMatchInput = z.output<typeof decideMatchSchema>
export type DeclareInput = z.output<typeof declareSchema>
export type SignOffInput = z.output<typeof signOffSchema>
