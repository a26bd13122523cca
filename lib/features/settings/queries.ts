import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { stateOf } from '@/lib/domain/place/path'
import * as settings from '@/lib/features/settings/store'
import { defineQuery } from '@/lib/platform/query'
import {
  DEFAULT_SETTINGS,
  isSettingKey,
  parseSetting,
  type SettingKey,
  type SettingRow,
  settingsOn,
} from '@/lib/rules/state-settings'

const keys = Object.keys(DEFAULT_SETTINGS).filter(isSettingKey)

/** What holds today in the State, each choice with its source; settings that have been changed for later are marked. */
export const listSettings = defineQuery(async ({ tx, actor, today }) => {
  const rows = await settings.ofState(tx, actor.place)
  const now = settingsOn(today, rows)
  const holding = now.ok ? now.value : DEFAULT_SETTINGS
  return {
    unreadable: now.ok ? null : now.error,
    settings: keys.map((key) => ({
      key,
      ...holding[key],
      coming: rows.some((row) => row.key === key && row.from > today),
    })),
  }
})

/** One setting through time, newest first, and whether the reader may add to it. Null for an unknown name. */
export const showSetting = defineQuery(async ({ tx, actor, today }, key: string) => {
  if (!isSettingKey(key)) return null
  const rows = (await settings.ofState(tx, actor.place)).filter((row) => row.key === key)
  const now = settingsOn(today, rows)
  return {
    key,
    now: now.ok ? now.value[key] : DEFAULT_SETTINGS[key],
    history: rows.toReversed().map((row) => ({ ...row, value: readable(key, row) })),
    standard: DEFAULT_SETTINGS[key],
    mayChange: permit(actor, 'setting.change', { place: stateOf(actor.place) }).ok,
    today,
  }
})

const readable = (key: SettingKey, row: SettingRow) => {
  const value = parseSetting(key, row.value)
  return value.ok ? value.value : null
}
