import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { stateOf } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { typedValue } from '@/lib/domain/setting/typed'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { EnterSettingInput } from '@/lib/features/settings/schema'
import * as settings from '@/lib/features/settings/store'
import type { Command } from '@/lib/platform/command'
import { isSettingKey, parseSetting, type SettingKey, type SettingValues } from '@/lib/rules/state-settings'

/** One choice of a State: which, from which day on, and by which order. */
export interface ChangeSetting {
  readonly key: SettingKey
  readonly value: SettingValues[SettingKey]
  readonly from: PlainDate
  readonly authority: string
}

/** The State sets one of the figures that the law leaves to it, from a day on and by its order; the history stays. */
export const changeSetting: Command<ChangeSetting, { id: string }> = async ({ actor, tx, now }, input) => {
  const place = stateOf(actor.place)
  const allowed = permit(actor, 'setting.change', { place })
  if (!allowed.ok) return allowed
  const { key, value, from, authority } = input
  const readable = parseSetting(key, value)
  if (!readable.ok) return readable
  const id = await settings.add(tx, allowed.value, { accountId: actor.accountId, now }, input)
  return ok({
    value: { id },
    event: {
      type: 'settings.changed',
      place,
      subject: { kind: 'setting', id },
      params: { key, from, order: authority },
    },
  })
}

/** The same, as a form typed it: the setting is named by text, and nothing is set for a day that is over. */
export const enterSetting: Command<EnterSettingInput, { id: string; key: string }> = async (context, input) => {
  const { key, from, authority } = input
  if (!isSettingKey(key)) return refuse('settings.unknown', { key })
  if (from < context.today) return refuse('settings.inThePast', { today: context.today }, 'from')
  const typed = typedValue(input.value)
  const value = parseSetting(key, typeof typed === 'object' ? { ...typed, authorityRef: authority } : typed)
  if (!value.ok) return value
  const changed = await changeSetting(context, { key, value: value.value, from, authority })
  return changed.ok ? ok({ value: { ...changed.value.value, key }, event: changed.value.event }) : changed
}
