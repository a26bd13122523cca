import { z } from 'zod'
import { CHANGE_VERDICTS } from '@/lib/domain/change/request'
import { dateText, optionalText, requiredText, seenVersion } from '@/lib/platform/form-values'

/** The second officer's decision; `household` is the family's version as the page showed it. */
export const decideChangeSchema = z.object({
  id: z.uuid(),
  version: seenVersion(),
  household: seenVersion(),
  verdict: z.enum(CHANGE_VERDICTS, { error: 'changes.error.verdict' }),
  reason: requiredText(300),
})
export type DecideChange = z.output<typeof decideChangeSchema>

export const withdrawChangeSchema = z.object({ id: z.uuid(), version: seenVersion() })
export type WithdrawChange = z.output<typeof withdrawChangeSchema>

/** Facts that an officer has seen; none named: all of them. */
export const confirmFactsSchema = z.object({
  id: z.uuid(),
  version: seenVersion(),
  fields: z
    .array(z.string().max(600))
    .min(1, 'households.error.fields')
    .max(400)
    .transform((seen) => seen.map((one) => one.split('=')[0] ?? ''))
    .transform((paths) => (paths.includes('*') ? [] : paths)),
  on: dateText(),
  document: optionalText(200),
})
export type ConfirmFacts = z.output<typeof confirmFactsSchema>
