import { type ApplicationFacts, assess } from '@/lib/domain/eligibility/assess'
import type { SchemeCode, SchemeRules } from '@/lib/domain/eligibility/scheme-rules'
import type { Verdict } from '@/lib/domain/eligibility/verdict'
import type { Household } from '@/lib/domain/household/household'
import { canonical } from '@/lib/domain/shared/canonical'
import { plain } from '@/lib/domain/shared/plain'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** A verdict as a decision keeps it: which rules, which inputs, what came out (F29). */
export interface VerdictRecord {
  readonly scheme: SchemeCode
  readonly on: PlainDate
  /** SHA-256 of the rules as they were resolved for the day. */
  readonly rulesDigest: string
  readonly inputs: {
    readonly household: Pick<Household, 'place' | 'bpl'>
    readonly facts: ApplicationFacts
  }
  readonly verdict: Verdict
}

const FIELDS = ['scheme', 'on', 'rulesDigest', 'inputs', 'verdict'] as const satisfies readonly (keyof VerdictRecord)[]

/** Whether a stored value is a record that `recordVerdict` made. */
export const isVerdictRecord = (value: unknown): value is VerdictRecord =>
  typeof value === 'object' && value !== null && FIELDS.every((field) => field in value)

/** The one text of the rules of a day; its digest is their version. */
export const rulesText = (rules: SchemeRules): string => canonical(plain(rules))

/** Assesses and keeps everything that is needed to do it again. */
export const recordVerdict = (
  { place, bpl }: Household,
  facts: ApplicationFacts,
  rules: SchemeRules,
  rulesDigest: string,
): VerdictRecord => {
  const household = { place, bpl }
  const verdict = assess(household, facts, rules, rules.on)
  return { scheme: rules.scheme, on: rules.on, rulesDigest, inputs: { household, facts }, verdict }
}

/** Assesses the kept inputs again; with the same rules the text is the same, byte for byte (F29). */
export const replay = ({ inputs, on }: VerdictRecord, rules: SchemeRules): Verdict =>
  assess(inputs.household, inputs.facts, rules, on)
