import { z } from 'zod'
import { VULNERABILITY_GROUPS } from '@/lib/domain/application/groups'
import { ENTRY_MODES, PAPER_SIGNS } from '@/lib/domain/application/paper'
import type { Body } from '@/lib/domain/household/facts'
import { dateText, optionalText, requiredText, rupeesText, seenVersion, tick } from '@/lib/platform/form-values'

/** A paper as it lies on the counter; whatever it does not carry, or is not typed yet, stays empty (F38). */
const paper = () =>
  z.object({
    issuer: optionalText(120),
    number: optionalText(60),
    issuedOn: dateText().optional(),
  })

/** What proves that the family holds no other card: one of two papers (R59). */
export const PRIOR_CARD_PROOFS = ['DELETION_CERTIFICATE', 'NO_PRIOR_CARD_CERTIFICATE'] as const

/** What the plain paper says. Nothing is compulsory here: a draft may be half-filled, and the hand-in asks for the rest. */
const claims = {
  entryMode: z.enum(ENTRY_MODES).default('PLAIN_PAPER'),
  statedBy: optionalText(120),
  signedBy: z.enum(PAPER_SIGNS).optional(),
  witness: optionalText(120),
  declaredIncome: rupeesText().optional(),
  mealInsecure: z.enum(['yes', 'no']).optional(),
  // HIV is told to the verifying officer alone (HIV and AIDS Act 2017), never written down at the counter.
  claimedGroups: z.array(z.enum(VULNERABILITY_GROUPS).exclude(['HIV_POSITIVE'])).default([]),
  bplAttested: tick(),
  incomeCertificate: paper().optional(),
  priorCard: z.enum(PRIOR_CARD_PROOFS).optional(),
  priorCardProof: paper().optional(),
  affidavit: tick(),
  affidavitPaper: paper().optional(),
}

/** A new application of a household. */
export const startApplicationSchema = z.object({ householdId: z.uuid('applications.error.noHousehold'), ...claims })

const told = z.record(z.string(), z.json()).transform((record): Body => record)

/** What the form was given when it was opened, and comes back with; one that is spoilt is none. */
const json = <S extends z.ZodType>(shape: S) =>
  z
    .string()
    .max(20_000)
    .transform((text): z.output<S> | undefined => {
      try {
        return shape.safeParse(JSON.parse(text)).data
      } catch {
        return undefined
      }
    })
    .optional()

/** The same paper, corrected or completed. */
export const correctApplicationSchema = z.object({
  applicationId: z.uuid(),
  version: seenVersion(),
  opened: json(told),
  shown: json(z.object({ record: told, boxes: z.array(z.string()) })),
  ...claims,
})

/** What the plain paper says, read. */
export type Claims = Omit<StartApplication, 'householdId'>

/** Handing in: the paper as it was shown. */
export const submitApplicationSchema = z.object({ applicationId: z.uuid(), version: seenVersion() })

/** The family takes its application back; the office writes down why. */
export const withdrawApplicationSchema = z.object({
  applicationId: z.uuid(),
  version: seenVersion(),
  reason: requiredText(500),
})
export type StartApplication = z.output<typeof startApplicationSchema>
export type CorrectApplication = z.output<typeof correctApplicationSchema>
export type SubmitApplication = z.output<typeof submitApplicationSchema>
export type WithdrawApplication = z.output<typeof withdrawApplicationSchema>
