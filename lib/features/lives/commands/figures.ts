import type { AgeRules } from '@/lib/domain/household/age'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result } from '@/lib/domain/shared/result'
import { agesOn } from '@/lib/rules/ages'
import { livesOn } from '@/lib/rules/lives'

interface Figures {
  readonly ages: AgeRules
  readonly temporaryMonths: number
}

/** The figures that weighing an event asks for, in force on a day. */
export const figuresOn = (day: PlainDate): Result<Figures> => {
  const ages = agesOn(day)
  if (!ages.ok) return ages
  const rules = livesOn(day)
  return rules.ok ? ok({ ages: ages.value, temporaryMonths: rules.value.temporaryCardMonths.value }) : rules
}
