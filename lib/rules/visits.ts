import type { VisitFigures } from '@/lib/domain/visit/grounds'
import { inForceOn } from '@/lib/domain/shared/cited'
import { plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result } from '@/lib/domain/shared/result'
import { agesOn } from '@/lib/rules/ages'
import { ANNAPURNA_FROM } from '@/lib/rules/annapurna'
import { EXCLUSION_SETS } from '@/lib/rules/census'
import { type SettingRow, settingsOn } from '@/lib/rules/state-settings'

export interface VisitRules {
  readonly figures: VisitFigures
  /** Days after which a family is visited again whose matter was left open. */
  readonly againDays: number
  /** The last recorded day of birth with which somebody may be a senior, estimates included: no index reads further. */
  readonly bornUntil: PlainDate
}

/** Every figure of the visit list on a day under a State's dated choices. Refuses `rules.notInForce` and as `settingsOn` does. */
export const visitRules = (day: PlainDate, choices: readonly SettingRow[]): Result<VisitRules> => {
  const settings = settingsOn(day, choices)
  if (!settings.ok) return settings
  const ages = agesOn(day)
  if (!ages.ok) return ages
  const exclusions = inForceOn(EXCLUSION_SETS, day)
  if (!exclusions.ok) return exclusions
  const senior = inForceOn(ANNAPURNA_FROM, day)
  if (!senior.ok) return senior
  const { visitDeprivations, visitAgainDays } = settings.value
  const figures = {
    deprivations: visitDeprivations.value,
    seniorFrom: senior.value.value,
    exclusions: exclusions.value.value,
    ages: ages.value,
  }
  return ok({ figures, againDays: visitAgainDays.value, bornUntil: lastBirth(figures, day) })
}

const lastBirth = ({ seniorFrom, ages }: VisitFigures, day: PlainDate): PlainDate =>
  plainDate(`${Number(day.slice(0, 4)) - seniorFrom + ages.estimateTolerance.value}-12-31`)
