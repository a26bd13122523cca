import 'server-only'
import * as left from '@/lib/features/imports/store/left-files'
import * as settings from '@/lib/features/settings/store'
import { permit } from '@/lib/domain/access/permit'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { keptUntil } from '@/lib/domain/import/kept'
import type { PlacePath } from '@/lib/domain/place/path'
import { now as moment, today as dayNow } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { append } from '@/lib/platform/journal'
import { DEFAULT_SETTINGS, settingsOn } from '@/lib/rules/state-settings'

/** Deletes the bytes of files of a State that nobody went on with for so many days as the State says. */
export const forgetLeftFiles = (state: PlacePath): Promise<void> => {
  const actor = systemActor(state)
  return transaction(scopeOf(actor), async (tx) => {
    const [today, now] = [dayNow(), moment()]
    const chosen = settingsOn(today, await settings.ofState(tx, state))
    const { fileDays } = chosen.ok ? chosen.value : DEFAULT_SETTINGS
    for (const { id, place, fileName, ...touched } of await left.resting(tx)) {
      const allowed = permit(actor, 'household.import', { place })
      if (!allowed.ok || keptUntil(touched, fileDays.value) >= today) continue
      if (!(await left.forget(tx, allowed.value, id, { at: now, fault: 'files.forgotten' }))) continue
      const params = { file: fileName, days: fileDays.value }
      await append(tx, actor, { type: 'files.forgotten', place, subject: { kind: 'import', id }, params }, now)
    }
  })
}
