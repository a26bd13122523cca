import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { advanceList } from '@/lib/domain/selection/stages'
import { addDays } from '@/lib/domain/shared/plain-date'
import * as drives from '@/lib/features/drives/store'
import * as lists from '@/lib/features/lists/store/lists'
import * as families from '@/lib/features/meetings/store/families'
import * as meetings from '@/lib/features/meetings/store/meetings'
import type { NoticeView } from '@/lib/features/meetings/view'
import { names } from '@/lib/features/places/store/names'
import * as settings from '@/lib/features/settings/store'
import { defineQuery } from '@/lib/platform/query'
import { settingsOn } from '@/lib/rules/state-settings'

/** What a notice for a list starts from; null when the reader may not call a meeting for it now. */
export const newNotice = defineQuery(
  async ({ actor, tx, today }, listId: string): Promise<NoticeView | null> => {
    const list = await lists.find(tx, listId)
    if (!list || !permit(actor, 'meeting.notify', list).ok || !advanceList(list.stage, 'notify').ok) return null
    const chosen = settingsOn(today, await settings.ofState(tx, list.place))
    if (!chosen.ok) return null
    const { quorumRule, noticeDaysGeneral, noticeDaysSpecial } = chosen.value
    const failedOn = (await meetings.ofList(tx, listId)).find(({ stage }) => stage === 'FAILED')?.heldOn
    const { adjournMinDays, adjournMaxDays } = quorumRule.value
    const place = (await names(tx, [list.place]))[list.place] ?? { en: list.place, hi: list.place }
    return {
      list: { id: listId, version: list.version, place, drive: (await drives.find(tx, list.driveId))?.label ?? '' },
      edition: list.edition,
      families: await families.inRegister(tx, list.place),
      today,
      days: { general: noticeDaysGeneral.value, special: noticeDaysSpecial.value },
      again: failedOn
        ? { failedOn, from: addDays(failedOn, adjournMinDays), until: addDays(failedOn, adjournMaxDays) }
        : null,
      rule: quorumRule.value,
      failures: list.failedMeetings,
    }
  },
  { readers: REGISTER_READERS },
)
