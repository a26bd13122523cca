import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { ok, refuse } from '@/lib/domain/shared/result'
import * as drives from '@/lib/features/drives/store'
import { drawNow, keepDrawing } from './drawing'
import type { DrawListInput, RedrawTentativeInput } from '@/lib/features/lists/schema'
import * as lists from '@/lib/features/lists/store/lists'
import type { Command } from '@/lib/platform/command'

/**
 * The secretary draws the tentative list of the panchayat in a drive, once every application handed in is verified or
 * withdrawn (R45; domain §12.3). After a return this is the next edition, for a new Gram Sabha; the old one stays (R56).
 */
export const drawList: Command<DrawListInput, { id: string }> = async (context, { driveId }) => {
  const { actor, tx, now } = context
  const drive = await drives.find(tx, driveId)
  if (!drive) return refuse('access.absent')
  const allowed = permit(actor, 'list.draw', { place: actor.place })
  if (!allowed.ok) return allowed
  const [last] = await lists.editions(tx, driveId, actor.place)
  if (last && last.stage !== 'RETURNED_TO_GP') return refuse('lists.alreadyOpen')
  const drawn = await drawNow(context, drive, actor.place)
  if (!drawn.ok) return drawn
  const { seats, stage, rows } = drawn.value
  const edition = (last?.edition ?? 0) + 1
  const about = { driveId, scheme: drive.scheme, edition, stage, seats, accountId: actor.accountId, now }
  const id = await lists.create(tx, allowed.value, about)
  const kept = await keepDrawing(context, allowed.value, id, drawn.value)
  if (!kept.ok) return kept
  return ok({
    value: { id },
    event: {
      type: 'lists.drawn',
      place: actor.place,
      subject: { kind: 'list', id },
      params: { rows: rows.length, seats },
    },
  })
}

/** Draws a tentative list anew because an application changed; it must then hang on the board again. */
export const redrawTentative: Command<RedrawTentativeInput, { id: string }> = async (context, { listId, version }) => {
  const { actor, tx, now } = context
  const list = await lists.hold(tx, listId)
  if (!list) return refuse('access.absent')
  const allowed = permit(actor, 'list.draw', list)
  if (!allowed.ok) return allowed
  if (list.version !== version) return refuse('access.changedMeanwhile')
  if (list.stage !== 'DRAFT' && list.stage !== 'TENTATIVE') return refuse('lists.wrongStage', { stage: list.stage })
  const drive = await drives.find(tx, list.driveId)
  if (!drive) return refuse('access.absent')
  const drawn = await drawNow(context, drive, list.place)
  if (!drawn.ok) return drawn
  const { seats, rows } = drawn.value
  const saved = await lists.redraw(tx, allowed.value, list, { seats, accountId: actor.accountId, now })
  if (!saved.ok) return saved
  const kept = await keepDrawing(context, allowed.value, listId, drawn.value)
  if (!kept.ok) return kept
  return ok({
    value: { id: listId },
    event: {
      type: 'lists.drawn',
      place: list.place,
      subject: { kind: 'list', id: listId },
      params: { rows: rows.length, seats },
    },
  })
}
