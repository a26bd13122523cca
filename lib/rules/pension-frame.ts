import type { PensionFrame } from '@/lib/domain/pension/frame'
import type { OutsideRegister } from '@/lib/domain/pension/register'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result } from '@/lib/domain/shared/result'
import { agesOn } from '@/lib/rules/ages'
import { pensionsOn } from '@/lib/rules/pensions'
import { type SettingRow, settingsOn } from '@/lib/rules/state-settings'

/** The frame of the cross-check on a day under a State's dated choices. Refuses `rules.notInForce` and as `settingsOn` does. */
export const pensionFrame = (
  day: PlainDate,
  choices: readonly SettingRow[],
  registers: readonly OutsideRegister[],
): Result<PensionFrame> => {
  const settings = settingsOn(day, choices)
  if (!settings.ok) return settings
  const ages = agesOn(day)
  if (!ages.ok) return ages
  const pensions = pensionsOn(day)
  if (!pensions.ok) return pensions
  const { pensionRegisters, pensionRegisterDays, pensionMatchFrom, pensionNoticeDays } = settings.value
  return ok({
    day,
    registers,
    needed: pensionRegisters.value,
    mostDays: pensionRegisterDays.value,
    from: pensionMatchFrom.value,
    noticeDays: pensionNoticeDays.value,
    ages: ages.value,
    pensions: pensions.value,
  })
}
