import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { officerOn } from '@/lib/domain/assignment/assignment'
import { attest } from '@/lib/domain/selection/attest'
import { ok, refuse } from '@/lib/domain/shared/result'
import * as assignments from '@/lib/features/assignments/store'
import type { AttestListInput } from '@/lib/features/lists/schema'
import * as lists from '@/lib/features/lists/store/lists'
import * as rows from '@/lib/features/lists/store/rows'
import * as settings from '@/lib/features/settings/store'
import type { Command } from '@/lib/platform/command'
import { settingsOn } from '@/lib/rules/state-settings'

/** The one assigned officer signs the tentative list after its days on the board (R44; domain §12.3). */
export const attestList: Command<AttestListInput, { id: string }> = async (
  { actor, tx, today, now },
  { listId, version },
) => {
  const list = await lists.hold(tx, listId)
  if (!list) return refuse('access.absent')
  const families = await rows.ofList(tx, listId)
  const own = families.find(({ householdId }) => householdId === actor.ownHouseholdId)
  const allowed = permit(actor, 'list.attest', { place: list.place, ...(own && { householdId: own.householdId }) })
  if (!allowed.ok) return allowed
  const history = await assignments.history(tx, list.driveId, list.place)
  const officer = officerOn(history, { panchayat: list.place, driveId: list.driveId }, today)
  if (!officer.ok) return officer
  if (officer.value.officerId !== actor.accountId) return refuse('applications.notAssigned')
  if (list.version !== version) return refuse('access.changedMeanwhile')
  const { stage: before, displayedOn, place } = list
  const choices = settingsOn(displayedOn ?? today, await settings.ofState(tx, place))
  if (!choices.ok) return choices
  const boardDays = choices.value.boardDisplayDays.value
  const stage = attest({ stage: before, displayedOn, boardDays, openObjections: 0 }, today)
  if (!stage.ok) return stage
  const saved = await lists.attest(tx, allowed.value, list, { stage: stage.value, accountId: actor.accountId, now })
  if (!saved.ok) return saved
  return ok({
    value: { id: listId },
    event: { type: 'lists.attested', place, subject: { kind: 'list', id: listId }, params: { rows: families.length } },
  })
}
