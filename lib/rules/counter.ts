import type { ServiceLimits } from '@/lib/domain/application/clock'
import type { SchemeCode, SchemeRules } from '@/lib/domain/eligibility/scheme-rules'
import { inForceOn } from '@/lib/domain/shared/cited'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result } from '@/lib/domain/shared/result'
import { rulesFor } from '@/lib/rules'
import { PROCEDURE } from '@/lib/rules/procedure'
import { type SettingRow, settingsOn } from '@/lib/rules/state-settings'

/** Every figure that the counter and the assigned officer need on one day. */
export interface CounterRules {
  readonly rules: SchemeRules
  /** Days of the service-time clock (domain §9.6). */
  readonly limits: ServiceLimits
  /** Whether the State lets the secretary attest a missing or old BPL number (domain §13). */
  readonly bplAttestation: boolean
}

/** The figures of a scheme on a day under a State's dated choices. Refuses `rules.notInForce` and as `settingsOn` does. */
export const counterRules = (
  scheme: SchemeCode,
  day: PlainDate,
  choices: readonly SettingRow[],
): Result<CounterRules> => {
  const rules = rulesFor(scheme, day)
  if (!rules.ok) return rules
  const settings = settingsOn(day, choices)
  if (!settings.ok) return settings
  const acknowledgement = inForceOn(PROCEDURE.acknowledgementDays, day)
  if (!acknowledgement.ok) return acknowledgement
  const { verificationDays, returnReplyDays, cardIssueDays, bplAttestation } = settings.value
  const limits = {
    acknowledgement: acknowledgement.value.value,
    verification: verificationDays.value,
    reply: returnReplyDays.value,
    card: cardIssueDays.value,
  }
  return ok({ rules: rules.value, limits, bplAttestation: bplAttestation.value })
}
