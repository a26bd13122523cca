import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { stateOf } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok } from '@/lib/domain/shared/result'
import * as settings from '@/lib/features/settings/store'
import type { Command } from '@/lib/platform/command'
import { parseSetting, type SettingKey, type SettingValues } from '@/lib/rules/state-settings'

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
