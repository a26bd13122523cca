import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { displayEnds } from '@/lib/domain/selection/attest'
import { advanceList } from '@/lib/domain/selection/stages'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { DisplayListInput } from '@/lib/features/lists/schema'
import * as lists from '@/lib/features/lists/store/lists'
import * as settings from '@/lib/features/settings/store'
import type { Command } from '@/lib/platform/command'
import { settingsOn } from '@/lib/rules/state-settings'

/** The tentative list goes on the board: where, since when, and by the State's setting until when (domain §12.3). */
export const displayList: Command<DisplayListInput, { id: string }> = async (
  { actor, tx, today, now },
  { listId, version, displayedOn, board },
) => {
  const list = await lists.hold(tx, listId)
  if (!list) return refuse('access.absent')
  const allowed = permit(actor, 'list.draw', list)
  if (!allowed.ok) return allowed
  if (list.version !== version) return refuse('access.changedMeanwhile')
  const stage = advanceList(list.stage, 'display')
  if (!stage.ok) return stage
  const drawnOn = dayInIndia(list.drawnAt)
  if (displayedOn < drawnOn || displayedOn > today)
    return refuse('lists.displayDayWrong', { from: drawnOn, until: today }, 'displayedOn')
  const choices = settingsOn(displayedOn, await settings.ofState(tx, list.place))
  if (!choices.ok) return choices
  const saved = await lists.display(tx, allowed.value, list, { on: displayedOn, board, now })
  if (!saved.ok) return saved
  const until = displayEnds(displayedOn, choices.value.boardDisplayDays.value)
  return ok({
    value: { id: listId },
    event: {
      type: 'lists.displayed',
      place: list.place,
      subject: { kind: 'list', id: listId },
      params: { where: board, until },
    },
  })
}
